; The setup program for Windows, made by setup_program.py, which defines:
;   TARGET x86-unicode or amd64-unicode
;   VERSION 0.1.0 · NUMBER 0.1.0.0 · SIZE kilobytes · ICON · SIDE (picture) · FILES (a script that
;   brings the files in) · OUTPUT
; It asks for no administrator and writes nothing outside the folders and keys of one user. What it
; brought is listed in files.txt beside the program: an upgrade and the uninstaller remove what that
; names and nothing else, whatever else lies in the folder.
Target ${TARGET}
Unicode true
SetCompressor /SOLID lzma
SetCompressorDictSize 32
SetDateSave off
RequestExecutionLevel user
ManifestDPIAware true

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include TextFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include x64.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Kith"
!define APP_PATH "Software\Microsoft\Windows\CurrentVersion\App Paths\kith.exe"
!define CLASSES "Software\Classes"
!define LIST "files.txt"
!define DATA "$LOCALAPPDATA\kith" ; as app/paths.py says
!define HKCU_ROOT 0x80000001
!define LONGEST 800 ; letters of PATH that are edited here: longer ones might be cut off
!define STILL_OPEN 3
!define WRONG_FOLDER 4
!define TOO_OLD 5

Name "Kith"
OutFile "${OUTPUT}"
BrandingText "Kith ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\Kith"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"

VIProductVersion "${NUMBER}"
VIAddVersionKey ProductName "Kith"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Setup of Kith, an offline journal of the people you know"
VIAddVersionKey CompanyName "the Kith authors"
VIAddVersionKey LegalCopyright "the Kith authors, MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_WELCOMEPAGE_TITLE "Kith ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "Kith is an offline journal of the people you know.$\r$\n$\r$\nIt is installed for you alone; no administrator is needed. If an older Kith is here, it is replaced, and your journal stays as it is.$\r$\n$\r$\nKith is free software under the MIT licence. It never uses the network."
!define MUI_COMPONENTSPAGE_TEXT_TOP "Choose what else you would like. It can be changed by running this setup again."
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE LookAtFolder
!define MUI_DIRECTORYPAGE_TEXT_TOP "Kith is put into this folder. Your journal is kept elsewhere, in ${DATA}."
!define MUI_FINISHPAGE_TITLE "Kith is ready"
!define MUI_FINISHPAGE_TEXT "You find Kith in the Start menu.$\r$\n$\r$\nYour journal is kept in ${DATA}."
!define MUI_FINISHPAGE_RUN "$INSTDIR\kith.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Start Kith"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Kith is removed from this folder. Your journal is not touched."
!define MUI_UNFINISHPAGE_NOAUTOCLOSE

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "Kith is removed"
!define MUI_FINISHPAGE_TEXT "Your journal, its backups and your settings are still there:$\r$\n$\r$\n${DATA}$\r$\n$\r$\nKith finds them again if you install it once more. If you want them gone, delete that folder."
!insertmacro MUI_UNPAGE_FINISH
!insertmacro MUI_LANGUAGE English

; Ends with a code for whoever runs it silently; people get the words.
!macro GiveUp code words
    MessageBox MB_OK|MB_ICONSTOP "${words}" /SD IDOK
    SetErrorLevel ${code}
    Quit
!macroend
!define GiveUp "!insertmacro GiveUp"

; For both programs, since a function of the uninstaller has to begin with "un.".
!macro SharedFunctions un
; Waits until neither program in the folder $0 is open, which their files tell.
Function ${un}WaitUntilClosed
    StrCpy $3 0
    ${Do}
        StrCpy $2 ""
        ${If} ${FileExists} "$0\kith.exe"
            ClearErrors
            FileOpen $1 "$0\kith.exe" a
            ${IfThen} ${Errors} ${|} StrCpy $2 "open" ${|}
            FileClose $1
        ${EndIf}
        ${If} ${FileExists} "$0\kith-cli.exe"
            ClearErrors
            FileOpen $1 "$0\kith-cli.exe" a
            ${IfThen} ${Errors} ${|} StrCpy $2 "open" ${|}
            FileClose $1
        ${EndIf}
        ${IfThen} $2 == "" ${|} ${Break} ${|}
        IntOp $3 $3 + 1
        ${If} ${Silent}
            ${If} $3 > 10
                SetErrorLevel ${STILL_OPEN}
                Quit
            ${EndIf}
            Sleep 500
        ${Else}
            MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Kith is still open. Close its window, then choose Retry." IDRETRY +3
            SetErrorLevel ${STILL_OPEN}
            Quit
        ${EndIf}
    ${Loop}
FunctionEnd

; Removes from the folder $0 what its list names, and folders that are empty then.
Function ${un}RemoveListed
    ClearErrors
    FileOpen $1 "$0\${LIST}" r
    ${IfThen} ${Errors} ${|} Return ${|}
    ${Do}
        ClearErrors
        FileRead $1 $2
        ${IfThen} ${Errors} ${|} ${Break} ${|}
        ${${un}TrimNewLines} "$2" $2
        StrCpy $3 $2 1 -1
        ${If} $2 == ""
            ${Continue}
        ${ElseIf} $3 == "\"
            RMDir "$0\$2"
        ${Else}
            Delete "$0\$2"
        ${EndIf}
    ${Loop}
    FileClose $1
    Delete "$0\${LIST}"
FunctionEnd

; Puts into $0 the user's PATH, into $1 whether it may be edited here ("" for no).
Function ${un}ReadPath
    StrCpy $1 "yes"
    StrCpy $0 ""
    System::Call 'advapi32::RegGetValueW(p ${HKCU_ROOT}, w "Environment", w "Path", i 0x10000006, p 0, p 0, *i .r3) i.r2'
    ${If} $2 = 0
        IntOp $3 $3 / 2
        ${If} $3 > ${LONGEST}
            StrCpy $1 ""
        ${Else}
            ReadRegStr $0 HKCU "Environment" "Path"
        ${EndIf}
    ${ElseIf} $2 != 2 ; there is one, of a kind nobody expects
        StrCpy $1 ""
    ${EndIf}
FunctionEnd

; Takes back what was chosen beside the program in the folder $0.
Function ${un}ForgetChoices
    Delete "$DESKTOP\Kith.lnk"
    StrCpy $4 $0
    Call ${un}ReadPath
    ${IfThen} $1 == "" ${|} Return ${|}
    ${${un}WordAdd} $0 ";" "-$4\bin" $2
    ${If} $2 == $0
        Return
    ${ElseIf} $2 == ""
        DeleteRegValue HKCU "Environment" "Path"
    ${Else}
        WriteRegExpandStr HKCU "Environment" "Path" $2
    ${EndIf}
FunctionEnd

Function ${un}TellOfChange
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; what opens which file
    SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=500
FunctionEnd
!macroend
!insertmacro TrimNewLines
!insertmacro un.TrimNewLines
!insertmacro WordAdd
!insertmacro un.WordAdd
!insertmacro SharedFunctions ""
!insertmacro SharedFunctions "un."

; Program and journal never share a folder, so that removing the one cannot touch the other.
Function LookAtFolder
    StrCpy $0 "${DATA}"
    Call RefuseFolder
    ReadEnvStr $0 KITH_HOME
    ${IfThen} $0 != "" ${|} Call RefuseFolder ${|}
FunctionEnd

; Refuses $INSTDIR where it is the folder $0, lies in it or holds it.
Function RefuseFolder
    StrLen $1 "$0\"
    StrCpy $2 "$INSTDIR\" $1
    StrLen $3 "$INSTDIR\"
    StrCpy $4 "$0\" $3
    ${If} $2 == "$0\"
    ${OrIf} $4 == "$INSTDIR\"
        MessageBox MB_OK|MB_ICONEXCLAMATION "Your journal is kept in $0. Please choose a folder apart from it." /SD IDOK
        ${If} ${Silent}
            SetErrorLevel ${WRONG_FOLDER}
            Quit
        ${EndIf}
        Abort
    ${EndIf}
FunctionEnd

Section "Kith" PROGRAM
    SectionIn RO
    ReadRegStr $0 HKCU "${UNINSTALL}" "InstallLocation" ; an older Kith may lie elsewhere
    ${If} $0 != ""
    ${AndIf} $0 != $INSTDIR
        Call WaitUntilClosed
        Call RemoveListed
        Delete "$0\uninstall.exe"
        RMDir "$0"
    ${EndIf}
    ${IfThen} $0 != "" ${|} Call ForgetChoices ${|}
    StrCpy $0 $INSTDIR
    Call WaitUntilClosed
    Call RemoveListed
    !include "${FILES}"
    SetOutPath "$INSTDIR"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\Kith.lnk" "$INSTDIR\kith.exe" "" "" 0 SW_SHOWNORMAL "" "An offline journal of the people you know"

    WriteRegStr HKCU "${CLASSES}\Kith.Journal" "" "Kith journal"
    WriteRegStr HKCU "${CLASSES}\Kith.Journal\DefaultIcon" "" "$INSTDIR\kith.exe,0"
    WriteRegStr HKCU "${CLASSES}\Kith.Journal\shell\open\command" "" '"$INSTDIR\kith.exe" "%1"'
    WriteRegStr HKCU "${CLASSES}\.kith" "" "Kith.Journal"
    WriteRegStr HKCU "${CLASSES}\.kith\OpenWithProgids" "Kith.Journal" ""
    ; Address books are offered to Kith under "Open with"; what opens them by default stays.
    WriteRegStr HKCU "${CLASSES}\Kith.AddressBook" "" "Address book"
    WriteRegStr HKCU "${CLASSES}\Kith.AddressBook\shell\open\command" "" '"$INSTDIR\kith.exe" "%1"'
    WriteRegStr HKCU "${CLASSES}\.vcf\OpenWithProgids" "Kith.AddressBook" ""
    WriteRegStr HKCU "${CLASSES}\.vcard\OpenWithProgids" "Kith.AddressBook" ""
    WriteRegStr HKCU "${APP_PATH}" "" "$INSTDIR\kith.exe"

    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Kith"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\kith.exe,0"
    WriteRegStr HKCU "${UNINSTALL}" "Publisher" "the Kith authors"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE}
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
    Call TellOfChange
SectionEnd

Section /o "An icon on the desktop" DESKTOP_ICON
    CreateShortcut "$DESKTOP\Kith.lnk" "$INSTDIR\kith.exe"
SectionEnd

Section /o "The command “kith” in a terminal" COMMAND
    Call ReadPath
    ${If} $1 == ""
        DetailPrint "Your PATH is long; add $INSTDIR\bin to it yourself to have the command."
    ${Else}
        ${WordAdd} $0 ";" "+$INSTDIR\bin" $0
        WriteRegExpandStr HKCU "Environment" "Path" $0
        Call TellOfChange
    ${EndIf}
SectionEnd

; After the sections, whose names it knows. Choices are those of the last time, or of the command
; line: /DESKTOP, /COMMAND.
Function .onInit
    ${IfNot} ${AtLeastWin10}
    ${OrIfNot} ${AtLeastBuild} 17763
    ${OrIfNot} ${RunningX64}
        ${GiveUp} ${TOO_OLD} "Kith needs 64-bit Windows 10 of October 2018 (version 1809) or newer."
    ${EndIf}
    ${If} ${Silent}
        Call LookAtFolder
    ${EndIf}
    ${If} ${FileExists} "$DESKTOP\Kith.lnk"
        !insertmacro SelectSection ${DESKTOP_ICON}
    ${EndIf}
    ReadRegStr $4 HKCU "${UNINSTALL}" "InstallLocation"
    Call ReadPath
    ${WordAdd} $0 ";" "-$4\bin" $2
    ${If} $2 != $0
        !insertmacro SelectSection ${COMMAND}
    ${EndIf}
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/DESKTOP" $1
    ${IfNot} ${Errors}
        !insertmacro SelectSection ${DESKTOP_ICON}
    ${EndIf}
    ClearErrors
    ${GetOptions} $0 "/COMMAND" $1
    ${IfNot} ${Errors}
        !insertmacro SelectSection ${COMMAND}
    ${EndIf}
FunctionEnd

Section Uninstall
    StrCpy $0 $INSTDIR
    Call un.WaitUntilClosed
    Call un.RemoveListed
    Delete "$INSTDIR\uninstall.exe"
    SetOutPath "$TEMP" ; a folder that somebody is in cannot be removed
    RMDir "$INSTDIR"
    RMDir "$LOCALAPPDATA\Programs" ; only where nobody else is in it
    StrCpy $0 $INSTDIR
    Call un.ForgetChoices
    Delete "$SMPROGRAMS\Kith.lnk"

    DeleteRegKey HKCU "${CLASSES}\Kith.Journal"
    DeleteRegKey HKCU "${CLASSES}\Kith.AddressBook"
    DeleteRegKey HKCU "${CLASSES}\AppUserModelId\Kith" ; a notice writes this
    ReadRegStr $0 HKCU "${CLASSES}\.kith" ""
    ${If} $0 == "Kith.Journal"
        DeleteRegValue HKCU "${CLASSES}\.kith" ""
    ${EndIf}
    DeleteRegValue HKCU "${CLASSES}\.kith\OpenWithProgids" "Kith.Journal"
    DeleteRegValue HKCU "${CLASSES}\.vcf\OpenWithProgids" "Kith.AddressBook"
    DeleteRegValue HKCU "${CLASSES}\.vcard\OpenWithProgids" "Kith.AddressBook"
    !macro RemoveEmpty extension
        DeleteRegKey /ifempty HKCU "${CLASSES}\${extension}\OpenWithProgids"
        ReadRegStr $0 HKCU "${CLASSES}\${extension}" ""
        ${If} $0 == ""
            DeleteRegKey /ifempty HKCU "${CLASSES}\${extension}"
        ${EndIf}
    !macroend
    !insertmacro RemoveEmpty ".kith"
    !insertmacro RemoveEmpty ".vcf"
    !insertmacro RemoveEmpty ".vcard"
    DeleteRegKey HKCU "${APP_PATH}"
    DeleteRegKey HKCU "${UNINSTALL}"

    Call un.TellOfChange
SectionEnd
