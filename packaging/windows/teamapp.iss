; The installer for Windows, made by Inno Setup 6 from dist\teamapp after `python dev.py build --test`:
;   iscc /DVersion=0.1.0.123 packaging\windows\teamapp.iss
; CONFIGURED, NOT RUN YET: nobody has run it on a Windows machine. It needs no administrator.

#ifndef Version
  #error Say which version: iscc /DVersion=0.1.0.123
#endif

[Setup]
AppId={{6E0C2D5B-1B53-4C0B-9C7B-3A1C1A4B7F10}
AppName=Teamapp
AppVersion={#Version}
VersionInfoVersion={#Version}
AppPublisher=The Teamapp authors
DefaultDirName={autopf}\Teamapp
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=teamapp-{#Version}-windows-x64
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
UninstallDisplayIcon={app}\teamapp.exe
CloseApplications=yes

[Languages]
Name: "nl"; MessagesFile: "compiler:Languages\Dutch.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[InstallDelete]
; An older version's parts must not be found by a newer one; a team's data lie elsewhere.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\teamapp\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Teamapp"; Filename: "{app}\teamapp.exe"

[Run]
Filename: "{app}\teamapp.exe"; Description: "{cm:LaunchProgram,Teamapp}"; Flags: nowait postinstall skipifsilent
