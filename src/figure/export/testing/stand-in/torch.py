"""
As much of PyTorch as the exported scripts use, in plain Python, for tests where the real one is not installed:
scalars with reverse-mode gradients, one vector of weights, and torch.optim written from its documentation (2.x).
"""

import math
from types import SimpleNamespace

float64 = "float64"


def set_default_dtype(dtype):
    assert dtype == float64


class Scalar:
    """A number that remembers what it was made from: (part, derivative with respect to it)."""

    def __init__(self, value, parts=()):
        self.value = value
        self.parts = parts
        self.grad = 0.0

    def item(self):
        return self.value

    def backward(self):
        order, seen = [], set()
        stack = [(self, False)]
        while stack:
            node, is_done = stack.pop()
            if is_done:
                order.append(node)
            elif id(node) not in seen:
                seen.add(id(node))
                stack.append((node, True))
                stack.extend((part, False) for part, _ in node.parts)
        for node in order:
            if node.parts:
                node.grad = 0.0
        self.grad = 1.0
        for node in reversed(order):
            for part, slope in node.parts:
                part.grad += node.grad * slope

    def __add__(self, other):
        other = scalar(other)
        return Scalar(self.value + other.value, ((self, 1.0), (other, 1.0)))

    def __sub__(self, other):
        other = scalar(other)
        return Scalar(self.value - other.value, ((self, 1.0), (other, -1.0)))

    def __mul__(self, other):
        other = scalar(other)
        return Scalar(self.value * other.value, ((self, other.value), (other, self.value)))

    def __truediv__(self, other):
        other = scalar(other)
        quotient = divide(self.value, other.value)
        return Scalar(quotient, ((self, divide(1.0, other.value)), (other, -divide(quotient, other.value))))

    def __pow__(self, other):
        other = scalar(other)
        a, b = self.value, other.value
        value = guarded(lambda: math.pow(a, b))
        by_base = 0.0 if b == 0 else guarded(lambda: b * math.pow(a, b - 1))
        by_exponent = guarded(lambda: value * math.log(a)) if a > 0 else 0.0
        return Scalar(value, ((self, by_base), (other, by_exponent)))

    def __neg__(self):
        return Scalar(-self.value, ((self, -1.0),))

    def __radd__(self, other):
        return scalar(other) + self

    def __rsub__(self, other):
        return scalar(other) - self

    def __rmul__(self, other):
        return scalar(other) * self

    def __rtruediv__(self, other):
        return scalar(other) / self

    def __rpow__(self, other):
        return scalar(other) ** self

    def __lt__(self, other):
        return self.value < scalar(other).value

    def __le__(self, other):
        return self.value <= scalar(other).value

    def __gt__(self, other):
        return self.value > scalar(other).value

    def __ge__(self, other):
        return self.value >= scalar(other).value

    def __eq__(self, other):
        return self.value == scalar(other).value

    def __ne__(self, other):
        return self.value != scalar(other).value

    __hash__ = None


def scalar(value):
    return value if isinstance(value, Scalar) else Scalar(float(value))


def guarded(compute):
    try:
        return compute()
    except OverflowError:
        return math.inf
    except (ValueError, ZeroDivisionError):
        return math.nan


def divide(a, b):
    if b != 0:
        return a / b
    return math.nan if a == 0 or math.isnan(a) else math.copysign(math.inf, a)


class Numbers(list):
    """The gradient: a list that can be added to."""

    def tolist(self):
        return list(self)

    def __iadd__(self, other):
        return Numbers(a + b for a, b in zip(self, other))


class Vector:
    """The weights, each a leaf."""

    def __init__(self, values):
        self.leaves = [Scalar(float(value)) for value in values]
        self.own = None

    def __iter__(self):
        return iter(self.leaves)

    def tolist(self):
        return [leaf.value for leaf in self.leaves]

    def sum(self):
        total = scalar(0)
        for leaf in self.leaves:
            total = total + leaf
        return total

    @property
    def grad(self):
        return self.own or Numbers(leaf.grad for leaf in self.leaves)

    @grad.setter
    def grad(self, values):
        self.own = values

    def clear(self):
        self.own = None
        for leaf in self.leaves:
            leaf.grad = 0.0


def tensor(values, requires_grad=False):
    if not isinstance(values, list):
        return Scalar(float(values))
    return Vector(values) if requires_grad else Numbers(values)


def known(function, derivative):
    def apply(argument):
        value = argument.value
        return Scalar(guarded(lambda: function(value)), ((argument, guarded(lambda: derivative(value))),))

    return apply


def step_of(value):
    return float((value > 0) - (value < 0))


exp = known(math.exp, math.exp)
expm1 = known(math.expm1, math.exp)
log = known(math.log, lambda v: 1 / v)
log2 = known(math.log2, lambda v: 1 / (v * math.log(2)))
log10 = known(math.log10, lambda v: 1 / (v * math.log(10)))
log1p = known(math.log1p, lambda v: 1 / (1 + v))
sqrt = known(math.sqrt, lambda v: divide(0.5, math.sqrt(v)))
sin = known(math.sin, math.cos)
cos = known(math.cos, lambda v: -math.sin(v))
tan = known(math.tan, lambda v: 1 + math.tan(v) ** 2)
asin = known(math.asin, lambda v: 1 / math.sqrt(1 - v * v))
acos = known(math.acos, lambda v: -1 / math.sqrt(1 - v * v))
atan = known(math.atan, lambda v: 1 / (1 + v * v))
sinh = known(math.sinh, math.cosh)
cosh = known(math.cosh, math.sinh)
tanh = known(math.tanh, lambda v: 1 - math.tanh(v) ** 2)
asinh = known(math.asinh, lambda v: 1 / math.sqrt(v * v + 1))
acosh = known(math.acosh, lambda v: 1 / math.sqrt(v * v - 1))
atanh = known(math.atanh, lambda v: 1 / (1 - v * v))
erf = known(math.erf, lambda v: 2 / math.sqrt(math.pi) * math.exp(-v * v))
abs = known(math.fabs, step_of)
sign = known(step_of, lambda v: 0.0)
floor = known(lambda v: float(math.floor(v)), lambda v: 0.0)
ceil = known(lambda v: float(math.ceil(v)), lambda v: 0.0)
relu = known(lambda v: v if v > 0 else 0.0, lambda v: float(v > 0))
sigmoid = known(lambda v: 1 / (1 + math.exp(-v)), lambda v: math.exp(-v) / (1 + math.exp(-v)) ** 2)


def extreme(sense):
    def apply(a, b):
        share = 0.5 if a.value == b.value else float(sense * a.value > sense * b.value)
        value = a.value if share > 0 else b.value
        return Scalar(value, ((a, share), (b, 1 - share)))

    return apply


maximum = extreme(1)
minimum = extreme(-1)
pow = Scalar.__pow__


def remainder(a, b):
    whole = math.floor(a.value / b.value)
    return Scalar(a.value - b.value * whole, ((a, 1.0), (b, -float(whole))))


def hypot(a, b):
    value = math.hypot(a.value, b.value)
    return Scalar(value, ((a, divide(a.value, value)), (b, divide(b.value, value))))


def atan2(a, b):
    square = a.value**2 + b.value**2
    return Scalar(math.atan2(a.value, b.value), ((a, divide(b.value, square)), (b, -divide(a.value, square))))


def logaddexp(a, b):
    top = max(a.value, b.value)
    value = top + math.log(math.exp(a.value - top) + math.exp(b.value - top))
    return Scalar(value, ((a, math.exp(a.value - value)), (b, math.exp(b.value - value))))


class Optimizer:
    """Each weight has its own memory `m`; `rule(w, g, t, memory, options)` gives the next weight."""

    defaults = {}
    decoupled = False

    def __init__(self, params, **options):
        (self.vector,) = params
        unknown = set(options) - set(self.defaults) - {"weight_decay"}
        assert not unknown, f"unknown arguments: {unknown}"
        self.param_groups = [{"weight_decay": 0, **self.defaults, **options}]
        self.t = 0
        self.memories = [{} for _ in self.vector.leaves]

    def zero_grad(self):
        self.vector.clear()

    def step(self):
        self.t += 1
        group = SimpleNamespace(**self.param_groups[0])
        decoupled = self.decoupled or getattr(group, "decoupled_weight_decay", False)
        for leaf, g, memory in zip(self.vector.leaves, self.vector.grad, self.memories):
            w = leaf.value
            if group.weight_decay:
                if decoupled:
                    w *= 1 - group.lr * group.weight_decay
                else:
                    g += group.weight_decay * w
            leaf.value = guarded(lambda: self.rule(w, g, self.t, memory, group))


class SGD(Optimizer):
    defaults = {"lr": 1e-3, "momentum": 0, "dampening": 0, "nesterov": False}

    def rule(self, w, g, t, memory, o):
        if o.momentum == 0:
            return w - o.lr * g
        b = memory["b"] = g if t == 1 else o.momentum * memory["b"] + (1 - o.dampening) * g
        return w - o.lr * (g + o.momentum * b if o.nesterov else b)


class Adagrad(Optimizer):
    defaults = {"lr": 0.01, "lr_decay": 0, "initial_accumulator_value": 0, "eps": 1e-10}

    def rule(self, w, g, t, memory, o):
        s = memory["s"] = memory.get("s", o.initial_accumulator_value) + g * g
        return w - o.lr / (1 + (t - 1) * o.lr_decay) * g / (math.sqrt(s) + o.eps)


class RMSprop(Optimizer):
    defaults = {"lr": 0.01, "alpha": 0.99, "eps": 1e-8, "momentum": 0, "centered": False}

    def rule(self, w, g, t, memory, o):
        v = memory["v"] = o.alpha * memory.get("v", 0) + (1 - o.alpha) * g * g
        if o.centered:
            a = memory["a"] = o.alpha * memory.get("a", 0) + (1 - o.alpha) * g
            v -= a * a
        b = memory["b"] = o.momentum * memory.get("b", 0) + g / (math.sqrt(v) + o.eps)
        return w - o.lr * b


class Adadelta(Optimizer):
    defaults = {"lr": 1.0, "rho": 0.9, "eps": 1e-6}

    def rule(self, w, g, t, memory, o):
        v = memory["v"] = o.rho * memory.get("v", 0) + (1 - o.rho) * g * g
        u = g * math.sqrt(memory.get("d", 0) + o.eps) / math.sqrt(v + o.eps)
        memory["d"] = o.rho * memory.get("d", 0) + (1 - o.rho) * u * u
        return w - o.lr * u


class Adam(Optimizer):
    defaults = {"lr": 1e-3, "betas": (0.9, 0.999), "eps": 1e-8, "amsgrad": False, "decoupled_weight_decay": False}

    def rule(self, w, g, t, memory, o):
        b1, b2 = o.betas
        m = memory["m"] = b1 * memory.get("m", 0) + (1 - b1) * g
        v = memory["v"] = b2 * memory.get("v", 0) + (1 - b2) * g * g
        if o.amsgrad:
            v = memory["max"] = max(memory.get("max", 0), v)
        return w - o.lr / (1 - b1**t) * m / (math.sqrt(v) / math.sqrt(1 - b2**t) + o.eps)


class AdamW(Adam):
    defaults = {**Adam.defaults, "weight_decay": 0.01}
    decoupled = True


class NAdam(Optimizer):
    defaults = {
        "lr": 2e-3,
        "betas": (0.9, 0.999),
        "eps": 1e-8,
        "momentum_decay": 4e-3,
        "decoupled_weight_decay": False,
    }

    def rule(self, w, g, t, memory, o):
        b1, b2 = o.betas
        mu, mu_next = (b1 * (1 - 0.5 * 0.96 ** (n * o.momentum_decay)) for n in (t, t + 1))
        p = memory["p"] = memory.get("p", 1) * mu
        m = memory["m"] = b1 * memory.get("m", 0) + (1 - b1) * g
        v = memory["v"] = b2 * memory.get("v", 0) + (1 - b2) * g * g
        root = math.sqrt(v / (1 - b2**t)) + o.eps
        return w - o.lr * (1 - mu) / (1 - p) * g / root - o.lr * mu_next / (1 - p * mu_next) * m / root


class RAdam(Optimizer):
    defaults = {"lr": 1e-3, "betas": (0.9, 0.999), "eps": 1e-8, "decoupled_weight_decay": False}

    def rule(self, w, g, t, memory, o):
        b1, b2 = o.betas
        m = memory["m"] = b1 * memory.get("m", 0) + (1 - b1) * g
        v = memory["v"] = b2 * memory.get("v", 0) + (1 - b2) * g * g
        most = 2 / (1 - b2) - 1
        rho = most - 2 * t * b2**t / (1 - b2**t)
        step = m / (1 - b1**t)
        if rho > 5:
            r = math.sqrt((rho - 4) * (rho - 2) * most / ((most - 4) * (most - 2) * rho))
            step *= r * math.sqrt(1 - b2**t) / (math.sqrt(v) + o.eps)
        return w - o.lr * step


class Adamax(Optimizer):
    defaults = {"lr": 2e-3, "betas": (0.9, 0.999), "eps": 1e-8}

    def rule(self, w, g, t, memory, o):
        b1, b2 = o.betas
        m = memory["m"] = b1 * memory.get("m", 0) + (1 - b1) * g
        u = memory["u"] = max(b2 * memory.get("u", 0), math.fabs(g) + o.eps)
        return w - o.lr / (1 - b1**t) * m / u


class Rprop(Optimizer):
    defaults = {"lr": 0.01, "etas": (0.5, 1.2), "step_sizes": (1e-6, 50)}

    def rule(self, w, g, t, memory, o):
        product = g * memory.get("g", 0)
        factor = o.etas[1] if product > 0 else o.etas[0] if product < 0 else 1
        low, high = o.step_sizes
        d = memory["d"] = min(max(memory.get("d", o.lr) * factor, low), high)
        g = memory["g"] = 0 if product < 0 else g
        return w - d * step_of(g)


class ASGD(Optimizer):
    defaults = {"lr": 0.01, "lambd": 1e-4, "alpha": 0.75, "t0": 1e6}

    def rule(self, w, g, t, memory, o):
        eta = memory.get("eta", o.lr)
        memory["eta"] = o.lr / (1 + o.lambd * o.lr * t) ** o.alpha
        return w * (1 - o.lambd * eta) - eta * g


optim = SimpleNamespace(
    SGD=SGD,
    Adagrad=Adagrad,
    RMSprop=RMSprop,
    Adadelta=Adadelta,
    Adam=Adam,
    AdamW=AdamW,
    NAdam=NAdam,
    RAdam=RAdam,
    Adamax=Adamax,
    Rprop=Rprop,
    ASGD=ASGD,
)
