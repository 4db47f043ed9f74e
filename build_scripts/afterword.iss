; The installer for Windows, filled from pyproject.toml by do.py installer. For this user alone, upgrades in place.
[Setup]
AppId={{6E3F0E2A-7C0B-4C6E-9F0D-5B9C1A7D2E41}
AppName=@TITLE@
AppVersion=@VERSION@
AppPublisher=@MAKER@
DefaultDirName={localappdata}\Programs\@TITLE@
DisableProgramGroupPage=yes
DefaultGroupName=@TITLE@
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
OutputDir=..\dist
OutputBaseFilename=@TITLE@-@VERSION@-setup
UninstallDisplayIcon={app}\afterword.exe
LicenseFile=..\LICENSE
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes
RestartApplications=no
@SIGNTOOL@

[Files]
Source: "..\dist\afterword\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; An upgrade leaves nothing of the version before.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\@TITLE@"; Filename: "{app}\afterword.exe"; AppUserModelID: "@APP_ID@"

[Run]
Filename: "{app}\afterword.exe"; Description: "{cm:LaunchProgram,@TITLE@}"; Flags: nowait postinstall skipifsilent

[Code]
const
  RunKey = 'Software\Microsoft\Windows\CurrentVersion\Run';

procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
var
  Data: String;
begin
  if CurUninstallStep <> usPostUninstall then
    exit;
  RegDeleteValue(HKEY_CURRENT_USER, RunKey, '@NAME@');
  Data := ExpandConstant('{localappdata}\@NAME@');
  { Kept unless the person says otherwise; a silent uninstall always keeps it. }
  if DirExists(Data) and not UninstallSilent then
    if MsgBox('Your interviews and advice are in ' + Data + '. Delete them too?',
              mbConfirmation, MB_YESNO or MB_DEFBUTTON2) = IDYES then
      DelTree(Data, True, True, True);
end;
