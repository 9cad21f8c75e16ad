/* The complex functions that numpy asks of Windows and Wine 8 lacks; long double is double there. */
#include <complex.h>

typedef struct { float re, im; } small; /* as the other compiler passes them */
typedef struct { double re, im; } large;

static float complex in_f(small z) { return z.re + z.im * I; }
static double complex in_d(large z) { return z.re + z.im * I; }
static small out_f(float complex z) { return (small){crealf(z), cimagf(z)}; }
static large out_d(double complex z) { return (large){creal(z), cimag(z)}; }

#define REAL(name) \
    float our_##name##f(small z) { return name##f(in_f(z)); } \
    double our_##name(large z) { return name(in_d(z)); } \
    double our_##name##l(large z) { return name(in_d(z)); }
#define COMPLEX(name) \
    small our_##name##f(small z) { return out_f(name##f(in_f(z))); } \
    large our_##name(large z) { return out_d(name(in_d(z))); } \
    large our_##name##l(large z) { return out_d(name(in_d(z))); }

REAL(cabs) REAL(carg) REAL(creal) REAL(cimag)
COMPLEX(cexp) COMPLEX(csin) COMPLEX(ccos) COMPLEX(ctan) COMPLEX(csinh) COMPLEX(ccosh) COMPLEX(ctanh)

small our_cpowf(small a, small b) { return out_f(cpowf(in_f(a), in_f(b))); }
large our_cpow(large a, large b) { return out_d(cpow(in_d(a), in_d(b))); }
large our_cpowl(large a, large b) { return out_d(cpow(in_d(a), in_d(b))); }
