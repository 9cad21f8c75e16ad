/* The one call of Windows' colour management that Qt links to and Wine 8 lacks. */
#include <stddef.h>

void *our_WcsCreateIccProfile(void *profile, unsigned options)
{
    (void)profile; (void)options;
    return NULL;
}
