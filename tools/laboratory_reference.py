"""Writes tests/laboratory/reference.json: what PyTorch makes of the network of the laboratory, for tests/laboratory.rs.

Run it with PyTorch installed: python3 tools/laboratory_reference.py. Everything is computed in float64 on one thread.
Initial weights and the order of rows come from the same generator as src/laboratory/draw.rs, written here once more.
"""

import json
import math
import pathlib

import torch

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

ROWS = [([0, 0, 1], 0), ([0, 1, 1], 1), ([1, 0, 1], 1), ([1, 1, 1], 0)]
HIDDEN, EPOCHS, SEED = 128, 100, 1
BITS = (1 << 64) - 1


class Draw:
    """SplitMix64."""

    def __init__(self, seed):
        self.state = seed

    def uniform(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & BITS
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & BITS
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & BITS
        z ^= z >> 31
        return (z >> 11) / (1 << 53)

    def shuffle(self, things):
        for last in range(len(things) - 1, 0, -1):
            other = int(self.uniform() * (last + 1))
            things[last], things[other] = things[other], things[last]


def initial(draw, inputs, outputs):
    """Glorot uniform, as Keras has it, output by output; biases are zero."""
    limit = math.sqrt(6.0 / (inputs + outputs))
    return [[(2.0 * draw.uniform() - 1.0) * limit for _ in range(inputs)] for _ in range(outputs)]


def optimizer(name, parameters, decay):
    """Defaults throughout, but for the momentum, which has none."""
    make = {
        "sgd": lambda: torch.optim.SGD(parameters, lr=1e-3, weight_decay=decay),
        "momentum": lambda: torch.optim.SGD(parameters, lr=1e-3, momentum=0.9, weight_decay=decay),
        "adagrad": lambda: torch.optim.Adagrad(parameters, weight_decay=decay),
        "adadelta": lambda: torch.optim.Adadelta(parameters, weight_decay=decay),
        "rmsprop": lambda: torch.optim.RMSprop(parameters, weight_decay=decay),
        "adam": lambda: torch.optim.Adam(parameters, weight_decay=decay),
    }
    return make[name]()


def run(name, batch, decay):
    draw = Draw(SEED)
    first, second = torch.nn.Linear(3, HIDDEN), torch.nn.Linear(HIDDEN, 1)
    with torch.no_grad():
        first.weight.copy_(torch.tensor(initial(draw, 3, HIDDEN)))
        second.weight.copy_(torch.tensor(initial(draw, HIDDEN, 1)))
        first.bias.zero_()
        second.bias.zero_()
    model = torch.nn.Sequential(first, torch.nn.ReLU(), second, torch.nn.Sigmoid())
    # As Keras splits: the last share, what is left rounded down.
    at = math.floor(len(ROWS) * (1 - 0.1))
    inputs = torch.tensor([row for row, _ in ROWS], dtype=torch.float64)
    wanted = torch.tensor([[answer] for _, answer in ROWS], dtype=torch.float64)
    loss_of = torch.nn.BCELoss()
    descent = optimizer(name, model.parameters(), decay)
    order = list(range(at))
    out = {
        "optimizer": name, "rate": descent.param_groups[0]["lr"], "batch": batch, "decay": decay,
        "orders": [], "loss": [], "accuracy": [], "validation_loss": [],
    }
    flat = lambda: torch.cat([p.detach().reshape(-1) for p in (first.weight, first.bias, second.weight, second.bias)])
    out["first_weights"] = flat()[::40].tolist()
    for _ in range(EPOCHS):
        draw.shuffle(order)
        out["orders"].append("".join(map(str, order)))
        total, right = 0.0, 0
        for begin in range(0, at, batch):
            rows = order[begin:begin + batch]
            descent.zero_grad()
            answer = model(inputs[rows])
            loss = loss_of(answer, wanted[rows])
            loss.backward()
            descent.step()
            total += loss.item() * len(rows)
            right += int(((answer > 0.5) == (wanted[rows] > 0.5)).sum())
        out["loss"].append(total / at)
        out["accuracy"].append(right)
        with torch.no_grad():
            out["validation_loss"].append(loss_of(model(inputs[at:]), wanted[at:]).item())
    weights = flat()
    out["last_weights"] = weights[::40].tolist()
    out["sum"] = weights.sum().item()
    out["squares"] = (weights * weights).sum().item()
    with torch.no_grad():
        out["answers"] = model(inputs).reshape(-1).tolist()
    return out


if __name__ == "__main__":
    names = ["sgd", "momentum", "adagrad", "adadelta", "rmsprop", "adam"]
    runs = [run(name, batch, decay) for name in names for batch, decay in [(16, 0.0), (16, 0.01), (2, 0.0)]]
    folder = pathlib.Path(__file__).resolve().parent.parent / "tests" / "laboratory"
    folder.mkdir(parents=True, exist_ok=True)
    lines = ",\n".join(json.dumps(one) for one in runs)
    text = '{"torch": ' + json.dumps(torch.__version__) + ', "seed": ' + str(SEED) + ', "runs": [\n' + lines + "\n]}\n"
    (folder / "reference.json").write_text(text)
