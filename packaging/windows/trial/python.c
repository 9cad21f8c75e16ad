/* The python.exe of the trial: the runtime it is built for brings only python311.dll. */
#include <windows.h>

typedef int (*py_main)(int, wchar_t **);

int wmain(int argc, wchar_t **argv)
{
    HMODULE runtime = LoadLibraryW(L"python311.dll");
    py_main begin = runtime ? (py_main)(void *)GetProcAddress(runtime, "Py_Main") : NULL;

    return begin ? begin(argc, argv) : 99;
}
