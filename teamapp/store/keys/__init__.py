"""Where the key of the database comes from: the keyring of this computer, a passphrase, or the recovery words."""
