"""
As much of Keras 3 as the exported scripts use, in plain Python and true float64, for tests where the real one is not
installed: a variable, conversions, and keras.optimizers written from its documentation.
"""

import math
from types import SimpleNamespace


class Numbers(list):
    def tolist(self):
        return list(self)


class Variable:
    def __init__(self, values, dtype):
        assert dtype == "float64"
        self.values = [float(value) for value in values]


def to_tensor(values, dtype):
    assert dtype == "float64"
    return Numbers(values)


config = SimpleNamespace(set_floatx=lambda dtype: None)
ops = SimpleNamespace(convert_to_tensor=to_tensor, convert_to_numpy=lambda variable: Numbers(variable.values))


class Optimizer:
    """Each weight has its own memory; `rule(w, g, t, memory, options)` gives the next weight."""

    defaults = {}

    def __init__(self, learning_rate=None, **options):
        unknown = set(options) - set(self.defaults) - {"weight_decay"}
        assert not unknown, f"unknown arguments: {unknown}"
        self.options = {"weight_decay": 0, **self.defaults, **options}
        self.learning_rate = self.options.pop("learning_rate") if learning_rate is None else learning_rate
        self.t = 0
        self.memories = {}

    def apply(self, gradients, variables):
        self.t += 1
        ((gradient, variable),) = zip(gradients, variables)
        options = SimpleNamespace(**{**self.options, "lr": self.learning_rate})
        for index, g in enumerate(gradient):
            memory = self.memories.setdefault(index, {})
            w = variable.values[index]
            if options.weight_decay:
                w -= w * options.weight_decay * options.lr
            try:
                variable.values[index] = self.rule(w, g, self.t, memory, options)
            except (ArithmeticError, ValueError):
                variable.values[index] = math.nan


class SGD(Optimizer):
    defaults = {"learning_rate": 0.01, "momentum": 0, "nesterov": False}

    def rule(self, w, g, t, memory, o):
        if o.momentum == 0:
            return w - g * o.lr
        v = memory["v"] = memory.get("v", 0) * o.momentum - g * o.lr
        return w + v * o.momentum - g * o.lr if o.nesterov else w + v


class Adagrad(Optimizer):
    defaults = {"learning_rate": 0.001, "initial_accumulator_value": 0.1, "epsilon": 1e-7}

    def rule(self, w, g, t, memory, o):
        s = memory["s"] = memory.get("s", o.initial_accumulator_value) + g * g
        return w - o.lr * g / math.sqrt(s + o.epsilon)


class RMSprop(Optimizer):
    defaults = {"learning_rate": 0.001, "rho": 0.9, "epsilon": 1e-7, "momentum": 0, "centered": False}

    def rule(self, w, g, t, memory, o):
        v = memory["v"] = o.rho * memory.get("v", 0) + (1 - o.rho) * g * g
        if o.centered:
            a = memory["a"] = o.rho * memory.get("a", 0) + (1 - o.rho) * g
            v -= a * a
        b = memory["b"] = o.momentum * memory.get("b", 0) + o.lr * g / math.sqrt(v + o.epsilon)
        return w - b


class Adadelta(Optimizer):
    defaults = {"learning_rate": 0.001, "rho": 0.95, "epsilon": 1e-7}

    def rule(self, w, g, t, memory, o):
        v = memory["v"] = o.rho * memory.get("v", 0) + (1 - o.rho) * g * g
        u = math.sqrt(memory.get("d", 0) + o.epsilon) * g / math.sqrt(v + o.epsilon)
        memory["d"] = o.rho * memory.get("d", 0) + (1 - o.rho) * u * u
        return w - o.lr * u


class Adam(Optimizer):
    defaults = {"learning_rate": 0.001, "beta_1": 0.9, "beta_2": 0.999, "epsilon": 1e-7, "amsgrad": False}

    def rule(self, w, g, t, memory, o):
        m = memory["m"] = memory.get("m", 0) + (g - memory.get("m", 0)) * (1 - o.beta_1)
        v = memory["v"] = memory.get("v", 0) + (g * g - memory.get("v", 0)) * (1 - o.beta_2)
        if o.amsgrad:
            v = memory["max"] = max(memory.get("max", 0), v)
        alpha = o.lr * math.sqrt(1 - o.beta_2**t) / (1 - o.beta_1**t)
        return w - m * alpha / (math.sqrt(v) + o.epsilon)


class AdamW(Adam):
    defaults = {**Adam.defaults, "weight_decay": 0.004}


class Nadam(Optimizer):
    defaults = {"learning_rate": 0.001, "beta_1": 0.9, "beta_2": 0.999, "epsilon": 1e-7}

    def rule(self, w, g, t, memory, o):
        u, u_next = (o.beta_1 * (1 - 0.5 * 0.96**n) for n in (t, t + 1))
        p = memory["p"] = memory.get("p", 1) * u
        m = memory["m"] = memory.get("m", 0) + (g - memory.get("m", 0)) * (1 - o.beta_1)
        v = memory["v"] = memory.get("v", 0) + (g * g - memory.get("v", 0)) * (1 - o.beta_2)
        m_hat = u_next * m / (1 - p * u_next) + (1 - u) * g / (1 - p)
        return w - m_hat * o.lr / (math.sqrt(v / (1 - o.beta_2**t)) + o.epsilon)


class Adamax(Optimizer):
    defaults = {"learning_rate": 0.001, "beta_1": 0.9, "beta_2": 0.999, "epsilon": 1e-7}

    def rule(self, w, g, t, memory, o):
        m = memory["m"] = memory.get("m", 0) + (g - memory.get("m", 0)) * (1 - o.beta_1)
        u = memory["u"] = max(o.beta_2 * memory.get("u", 0), abs(g))
        return w - o.lr * m / ((1 - o.beta_1**t) * (u + o.epsilon))


class Lion(Optimizer):
    defaults = {"learning_rate": 0.001, "beta_1": 0.9, "beta_2": 0.99}

    def rule(self, w, g, t, memory, o):
        m = memory.get("m", 0)
        u = m * o.beta_1 + g * (1 - o.beta_1)
        memory["m"] = m * o.beta_2 + g * (1 - o.beta_2)
        return w - o.lr * ((u > 0) - (u < 0))


optimizers = SimpleNamespace(
    SGD=SGD,
    Adagrad=Adagrad,
    RMSprop=RMSprop,
    Adadelta=Adadelta,
    Adam=Adam,
    AdamW=AdamW,
    Nadam=Nadam,
    Adamax=Adamax,
    Lion=Lion,
)
