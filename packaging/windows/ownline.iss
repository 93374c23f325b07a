; The installer for Windows, made by Inno Setup 6: iscc /DVERSION=1.2.3 packaging\windows\ownline.iss
; It takes the bundle of `dev.py build` and installs for one person; nobody needs to be administrator.
#ifndef VERSION
  #error Say the version: /DVERSION=1.2.3
#endif

[Setup]
AppId={{5B5F3E0C-2C39-4C2E-9C07-0D0F4B7E5B11}
AppName=Ownline
AppVersion={#VERSION}
AppPublisher=The Ownline developers
DefaultDirName={autopf}\Ownline
DefaultGroupName=Ownline
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\bundle\icons\ownline.ico
UninstallDisplayIcon={app}\Ownline.exe
OutputDir=..\..\dist
OutputBaseFilename=ownline-{#VERSION}-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes
#ifdef SIGN
SignTool={#SIGN}
SignedUninstaller=yes
#endif

[Files]
Source: "..\..\build\bundle\made\ownline\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; Files of the version before, which this one may not have. Texts and settings are elsewhere.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\Ownline"; Filename: "{app}\Ownline.exe"
Name: "{group}\Ownline (practice)"; Filename: "{app}\Ownline.exe"; Parameters: "--practice"

[Registry]
; Offered for sms: links; which program opens them stays the person's choice in Windows' settings.
Root: HKA; Subkey: "Software\Classes\Ownline.sms"; ValueType: string; ValueData: "Text message"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Ownline.sms"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Ownline.sms\shell\open\command"; ValueType: string; ValueData: """{app}\Ownline.exe"" ""%1"""
Root: HKA; Subkey: "Software\Ownline\Capabilities"; ValueType: string; ValueName: "ApplicationName"; ValueData: "Ownline"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Ownline\Capabilities\URLAssociations"; ValueType: string; ValueName: "sms"; ValueData: "Ownline.sms"
Root: HKA; Subkey: "Software\Ownline\Capabilities\URLAssociations"; ValueType: string; ValueName: "smsto"; ValueData: "Ownline.sms"
Root: HKA; Subkey: "Software\RegisteredApplications"; ValueType: string; ValueName: "Ownline"; ValueData: "Software\Ownline\Capabilities"; Flags: uninsdeletevalue

[Run]
Filename: "{app}\Ownline.exe"; Description: "Start Ownline"; Flags: nowait postinstall skipifsilent
