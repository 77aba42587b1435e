/*
 * The scalar baseline: one ball at a time, everything in registers, the path written to memory as the engine does.
 *
 * Reads one request a line and answers each with one line, so that the two sides can be timed in turn:
 *
 *     descend <loss> <rule> <steps> <repetitions> <x> <y> <lr>   ->  <nanoseconds> <x> <y> <loss>
 *     evaluate <loss> <points> <repetitions>                     ->  <nanoseconds> <checksum>
 */
#define _POSIX_C_SOURCE 199309L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "losses.h"

#define MOST_STEPS 100000

static double points[2 * (MOST_STEPS + 1)];
static double values[MOST_STEPS + 1];
static double gradients[2 * (MOST_STEPS + 1)];

static double nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1e9 + now.tv_nsec;
}

/* One run: point k with its loss and gradient is stored, then point k + 1 made. */
#define DESCEND(LOSS, RULE, MEMORY, UPDATE)                                    \
  static void LOSS##_##RULE(double x, double y, double lr, int steps) {        \
    MEMORY                                                                     \
    for (int t = 1;; t++) {                                                    \
      double gx, gy;                                                           \
      double value = LOSS(x, y, &gx, &gy);                                     \
      points[2 * t - 2] = x;                                                   \
      points[2 * t - 1] = y;                                                   \
      values[t - 1] = value;                                                   \
      gradients[2 * t - 2] = gx;                                               \
      gradients[2 * t - 1] = gy;                                               \
      if (t > steps) break;                                                    \
      UPDATE                                                                   \
    }                                                                          \
  }

#define SGD_MEMORY
#define SGD_UPDATE                                                             \
  x -= lr * gx;                                                                \
  y -= lr * gy;

#define MOMENTUM_MEMORY double bx = 0, by = 0;
#define MOMENTUM_UPDATE                                                        \
  bx = 0.9 * bx + gx;                                                          \
  by = 0.9 * by + gy;                                                          \
  x -= lr * bx;                                                                \
  y -= lr * by;

#define ADAM_MEMORY                                                            \
  const double beta1 = 0.9, beta2 = 0.999, eps = 1e-8;                         \
  double mx = 0, my = 0, vx = 0, vy = 0, power1 = 1, power2 = 1;
#define ADAM_UPDATE                                                            \
  power1 *= beta1;                                                             \
  power2 *= beta2;                                                             \
  mx = beta1 * mx + (1 - beta1) * gx;                                          \
  my = beta1 * my + (1 - beta1) * gy;                                          \
  vx = beta2 * vx + (1 - beta2) * gx * gx;                                     \
  vy = beta2 * vy + (1 - beta2) * gy * gy;                                     \
  double rate = lr / (1 - power1), root = sqrt(1 - power2);                    \
  x -= rate * mx / (sqrt(vx) / root + eps);                                    \
  y -= rate * my / (sqrt(vy) / root + eps);

#define EVALUATE(LOSS)                                                         \
  static void LOSS##_evaluate(int count) {                                     \
    for (int i = 0; i < count; i++) {                                          \
      values[i] = LOSS(points[i], points[count + i], &gradients[i], &gradients[count + i]); \
    }                                                                          \
  }

#define ALL(LOSS)                                                              \
  DESCEND(LOSS, sgd, SGD_MEMORY, SGD_UPDATE)                                   \
  DESCEND(LOSS, momentum, MOMENTUM_MEMORY, MOMENTUM_UPDATE)                    \
  DESCEND(LOSS, adam, ADAM_MEMORY, ADAM_UPDATE)                                \
  EVALUATE(LOSS)

ALL(himmelblau)
ALL(six_hump_camel)
ALL(rosenbrock)
ALL(rastrigin)

typedef void (*Descend)(double, double, double, int);
typedef void (*Evaluate)(int);

static const struct {
  const char *name;
  Descend sgd, momentum, adam;
  Evaluate evaluate;
} losses[] = {
#define ROW(TEXT, LOSS) {TEXT, LOSS##_sgd, LOSS##_momentum, LOSS##_adam, LOSS##_evaluate}
    ROW("himmelblau", himmelblau),
    ROW("six-hump-camel", six_hump_camel),
    ROW("rosenbrock", rosenbrock),
    ROW("rastrigin", rastrigin),
};

static int find(const char *name) {
  for (size_t i = 0; i < sizeof losses / sizeof *losses; i++) {
    if (strcmp(losses[i].name, name) == 0) return (int)i;
  }
  fprintf(stderr, "baseline: unknown loss \"%s\"\n", name);
  exit(2);
}

int main(void) {
  char line[256], loss[64], rule[64];
  int steps, repetitions;
  double x, y, lr;
  while (fgets(line, sizeof line, stdin)) {
    if (sscanf(line, "descend %63s %63s %d %d %lf %lf %lf", loss, rule, &steps, &repetitions, &x, &y, &lr) == 7 &&
        steps <= MOST_STEPS) {
      int which = find(loss);
      Descend run = losses[which].sgd;
      if (strcmp(rule, "momentum") == 0) run = losses[which].momentum;
      if (strcmp(rule, "adam") == 0) run = losses[which].adam;
      double before = nanoseconds();
      for (int r = 0; r < repetitions; r++) run(x, y, lr, steps);
      double spent = nanoseconds() - before;
      printf("%.0f %.17g %.17g %.17g\n", spent, points[2 * steps], points[2 * steps + 1], values[steps]);
    } else if (sscanf(line, "evaluate %63s %d %d", loss, &steps, &repetitions) == 3 && steps <= MOST_STEPS) {
      int which = find(loss);
      /* The same points as the other side's: a seeded walk through [-2, 2) in both axes. */
      for (int i = 0; i < 2 * steps; i++) points[i] = fmod(i * 0.6180339887498949, 1) * 4 - 2;
      double before = nanoseconds();
      for (int r = 0; r < repetitions; r++) losses[which].evaluate(steps);
      double spent = nanoseconds() - before;
      double sum = 0;
      for (int i = 0; i < steps; i++) sum += values[i] + gradients[i] + gradients[steps + i];
      printf("%.0f %.17g\n", spent, sum);
    } else {
      fprintf(stderr, "baseline: cannot read: %s", line);
      return 2;
    }
    fflush(stdout);
  }
  return 0;
}
