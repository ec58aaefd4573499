#!/usr/bin/env bash
# The disk image for macOS, from dist/Teamapp.app after `python3 dev.py build --test`:  packaging/macos/dmg.sh 0.1.0
# CONFIGURED, NOT RUN YET: nobody has run it on a Mac.
# SIGNING_IDENTITY ("Developer ID Application: ...") signs, here and while the app is built; NOTARY_PROFILE (of
# `notarytool store-credentials`) lets Apple look at it; without them the image is unsigned and macOS opens the app only
# after a right click.
set -euo pipefail
version=${1:?say which version}
cd "$(dirname "$0")/../.."

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
app=$stage/Teamapp.app
ditto dist/Teamapp.app "$app"
ditto dist/teamapp/THIRD_PARTY_LICENSES.txt dist/teamapp/teamapp.cdx.json "$app/Contents/Resources/"

if [ -n "${SIGNING_IDENTITY:-}" ]; then
    # the libraries are signed since the build; the whole has to be again, as its papers came after
    codesign --force --timestamp --options runtime --entitlements packaging/macos/entitlements.plist \
        --sign "$SIGNING_IDENTITY" "$app"
    codesign --verify --deep --strict "$app"
else
    codesign --force --sign - "$app"
fi

ln -s /Applications "$stage/Applications"
image=dist/teamapp-$version-macos-$(uname -m).dmg
hdiutil create -volname "Teamapp $version" -srcfolder "$stage" -ov -format ULMO "$image"

if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
echo "$image"
