#!/usr/bin/env bash
# The disk image for macOS, from dist/teamapp after `python3 dev.py build --test`:  packaging/macos/dmg.sh 0.1.0
# CONFIGURED, NOT RUN YET: nobody has run it on a Mac.
# SIGNING_IDENTITY ("Developer ID Application: ...") signs, NOTARY_PROFILE (of `notarytool store-credentials`) lets Apple
# look at it; without them the image is unsigned and macOS opens the app only after a right click.
set -euo pipefail
version=${1:?say which version}
cd "$(dirname "$0")/../.."

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
app=$stage/Teamapp.app
mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources"
ditto dist/teamapp "$app/Contents/MacOS"
sed "s/@VERSION@/$version/g" packaging/macos/Info.plist >"$app/Contents/Info.plist"

if [ -n "${SIGNING_IDENTITY:-}" ]; then
    # from the inside out: every library first, then the program, then the whole
    find "$app/Contents/MacOS" -type f \( -name '*.dylib' -o -name '*.so' -o -perm -u+x \) -print0 |
        xargs -0 codesign --force --timestamp --options runtime --sign "$SIGNING_IDENTITY"
    codesign --force --timestamp --options runtime --sign "$SIGNING_IDENTITY" "$app"
    codesign --verify --deep --strict "$app"
fi

ln -s /Applications "$stage/Applications"
image=dist/teamapp-$version-macos-$(uname -m).dmg
hdiutil create -volname "Teamapp $version" -srcfolder "$stage" -ov -format ULMO "$image"

if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
echo "$image"
