/* The losses of the bench as a C programmer writes them: value returned, slopes by hand. */
#include <math.h>

static inline double himmelblau(double x, double y, double *gx, double *gy) {
  double a = x * x + y - 11, b = x + y * y - 7;
  *gx = 4 * a * x + 2 * b;
  *gy = 2 * a + 4 * b * y;
  return a * a + b * b;
}

static inline double six_hump_camel(double x, double y, double *gx, double *gy) {
  double x2 = x * x, y2 = y * y, x4 = x2 * x2;
  *gx = (8 - 8.4 * x2 + 2 * x4) * x + y;
  *gy = x + (16 * y2 - 8) * y;
  return (4 - 2.1 * x2 + x4 / 3) * x2 + x * y + (4 * y2 - 4) * y2;
}

static inline double rosenbrock(double x, double y, double *gx, double *gy) {
  double a = 1 - x, b = y - x * x;
  *gx = -2 * a - 400 * b * x;
  *gy = 200 * b;
  return a * a + 100 * b * b;
}

static inline double rastrigin(double x, double y, double *gx, double *gy) {
  const double tau = 6.283185307179586;
  *gx = 2 * x + 10 * tau * sin(tau * x);
  *gy = 2 * y + 10 * tau * sin(tau * y);
  return 20 + x * x - 10 * cos(tau * x) + y * y - 10 * cos(tau * y);
}
