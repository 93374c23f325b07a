#!/usr/bin/env bash
# Signs, notarises and packs the app that `dev.py build` made on a Mac, into dist/Ownline-VERSION.dmg.
# IDENTITY: "Developer ID Application: …" in the keychain. PROFILE: made once by
#   xcrun notarytool store-credentials PROFILE --apple-id … --team-id … --password …
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
version=$1 identity=${IDENTITY:?} profile=${PROFILE:?}
app=build/bundle/made/Ownline.app
image=dist/Ownline-$version.dmg

# From the inside to the outside: what holds others is signed last.
find "$app/Contents" -type f \( -name '*.so' -o -name '*.dylib' -o -perm -111 \) -print0 |
    xargs -0 codesign --force --timestamp --options runtime --sign "$identity"
codesign --force --timestamp --options runtime --entitlements packaging/macos/entitlements.plist \
    --sign "$identity" "$app"
codesign --verify --deep --strict "$app"
hdiutil create -volname Ownline -srcfolder "$app" -ov -format UDZO "$image"
codesign --force --timestamp --sign "$identity" "$image"
xcrun notarytool submit "$image" --keychain-profile "$profile" --wait
xcrun stapler staple "$image"
spctl --assess --type open --context context:primary-signature "$image"
