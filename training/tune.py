"""Learns the published sentence encoder further, on texts that `training/encoder.ts` has chosen and cut into pieces, and a head over it.

    python3 training/tune.py FOLDER

Needs torch, numpy and safetensors. Three and a half hours on two cores. The same numbers on every run on one kind of processor: two threads, always.
What a round has learned is kept beside, under a name made of all that it was learned from: a run that was broken off goes on after its last whole round.

FOLDER holds published.safetensors, pieces.json (which of the published pieces are kept, by id), texts.jsonl: lines {"ids": [...],
"columns": [grief, burnout, crisis, about: 1, 0, or -1 for not labelled], "weight": n, "again": whether the last round learns from it, too}; and
references.json: [{"ids": [...]}]. tuned.safetensors is written there: the layers, under their published names, and the head's; and "features", every sixteenth, for
each of the references.
"""
import hashlib
import json
import math
import os
import sys
import time
from typing import NamedTuple

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file, save_file

WIDE, HEADS, LAYERS, COLUMNS = 384, 12, 6, 4
UNITS = 256
LONGEST, BATCH, WARM = 128, 64, 150


class Round(NamedTuple):
    """`rate`, `head_rate`: the highest rates of learning. `frozen`: so many of the lower layers stay as they are: they are the language's, learning them costs
    most, and they would only be spoilt while the head knows nothing. `blind`: the share of a text's pieces that are made unknown. `is_mean`: kept of it is the
    mean of the weights before and after, which mistake other texts, each of them. `is_again`: only of the texts that say so."""

    passes: float
    rate: float
    head_rate: float
    frozen: int = 0
    blind: float = 0.0
    is_mean: bool = False
    is_again: bool = False


ROUNDS = (
    Round(2.5, 2e-4, 1e-3, frozen=2),
    Round(1.5, 1.5e-4, 3e-4),
    Round(1.0, 1.2e-4, 2e-4, is_mean=True),
    Round(1.0, 1e-4, 1.5e-4, blind=0.1, is_mean=True, is_again=True),
)
DROPOUT, HEAD_DROPOUT, DECAY = 0.1, 0.3, 0.01

folder = sys.argv[1]
torch.set_num_threads(2)
torch.use_deterministic_algorithms(True)
torch.manual_seed(7)
published = {name: value.float() for name, value in load_file(f"{folder}/published.safetensors").items() if value.is_floating_point()}
kept = torch.tensor(json.load(open(f"{folder}/pieces.json")))
UNKNOWN = kept.tolist().index(100)
with open(f"{folder}/texts.jsonl") as lines:
    all_texts = [json.loads(line) for line in lines]
PIECES = published["embeddings.word_embeddings.weight"][kept]
PLACES = published["embeddings.position_embeddings.weight"][:LONGEST] + published["embeddings.token_type_embeddings.weight"][0]


class Encoder(nn.Module):
    """The layers, and a head over the mean after the fourth, and the mean and the largest after the last."""

    def __init__(self):
        super().__init__()
        self.layers = nn.ParameterDict({name.replace(".", "-"): nn.Parameter(value.clone()) for name, value in published.items() if name.startswith("encoder.layer")})
        self.frozen = 0
        self.norm = nn.LayerNorm(3 * WIDE)
        self.inner, self.outer, self.past = nn.Linear(3 * WIDE, UNITS), nn.Linear(UNITS, COLUMNS), nn.Linear(3 * WIDE, COLUMNS)

    def weight(self, name):
        key = name.replace(".", "-")
        return self.layers[key] if key in self.layers else published[name]

    def linear(self, x, name):
        return F.linear(x, self.weight(name + ".weight"), self.weight(name + ".bias"))

    def drop(self, x, share):
        """Leaves out numbers, the same in all places of a text: chance is dear to draw."""
        if not self.training:
            return x
        return x * (torch.rand(x.shape[0], *([1] * (x.dim() - 2)), x.shape[-1]) >= share) / (1 - share)

    def normal(self, x, name):
        return F.layer_norm(x, (WIDE,), self.weight(name + ".LayerNorm.weight"), self.weight(name + ".LayerNorm.bias"), 1e-12)

    def layer(self, x, at, mask):
        name, (count, length, _) = f"encoder.layer.{at}.", x.shape
        query, key, value = (self.linear(x, name + "attention.self." + part).reshape(count, length, HEADS, WIDE // HEADS).transpose(1, 2) for part in ("query", "key", "value"))
        mixed = F.scaled_dot_product_attention(query, key, value, attn_mask=mask).transpose(1, 2).reshape(count, length, WIDE)
        x = self.normal(self.drop(self.linear(mixed, name + "attention.output.dense"), DROPOUT) + x, name + "attention.output")
        return self.normal(self.drop(self.linear(F.gelu(self.linear(x, name + "intermediate.dense")), name + "output.dense"), DROPOUT) + x, name + "output")

    def features(self, ids, lengths):
        """ids: texts × pieces, lengths: of each text; gives texts × 1152 numbers."""
        there = torch.arange(ids.shape[1])[None] < lengths[:, None]
        mask, one = torch.where(there, 0.0, -1e9)[:, None, None], there.float()[:, :, None]
        with torch.no_grad():
            x = self.normal(PIECES[ids] + PLACES[: ids.shape[1]], "embeddings")
        for at in range(LAYERS):
            with torch.set_grad_enabled(torch.is_grad_enabled() and at >= self.frozen):
                x = self.layer(x, at, mask)
            if at == 3:
                lower = (x * one).sum(1) / one.sum(1)
        return torch.cat([lower, (x * one).sum(1) / one.sum(1), (x + (one - 1) * 1e9).max(1)[0]], 1)

    def forward(self, ids, lengths):
        """Texts × 4 scores."""
        found = self.norm(self.features(ids, lengths))
        return self.past(found) + self.outer(self.drop(F.relu(self.inner(self.drop(found, HEAD_DROPOUT))), HEAD_DROPOUT))


def batches(texts):
    """Texts in an order of chance, those of about one length together; each batch as their places."""
    lengths = torch.tensor([len(text["ids"]) for text in texts])
    order = torch.randperm(len(texts))
    sorted_ = [part[torch.argsort(lengths[part], stable=True)] for part in order.split(BATCH * 20)]
    parts = [batch for part in sorted_ for batch in part.split(BATCH)]
    return [parts[at] for at in torch.randperm(len(parts))]


def learn(number, round_):
    """One round: rates rise, and fall to nothing."""
    torch.manual_seed(number)
    encoder.frozen = round_.frozen
    texts = [text for text in all_texts if text["again"] or not round_.is_again]
    layers = [value for name, value in encoder.layers.items() if int(name.split("-")[2]) >= round_.frozen]
    head = [value for name, value in encoder.named_parameters() if not name.startswith("layers")]
    optimizer = torch.optim.AdamW([{"params": layers, "top": round_.rate}, {"params": head, "top": round_.head_rate}], lr=1.0, weight_decay=DECAY)
    step, steps, began, told = 0, math.ceil(round_.passes * len(texts) / BATCH), time.time(), 0.0
    print(f"{len(texts)} texts, {steps} steps", flush=True)
    while step < steps:
        for batch in batches(texts)[: steps - step]:
            for group in optimizer.param_groups:
                group["lr"] = group["top"] * min(1, (step + 1) / WARM) * (1 - step / steps)
            chosen = [texts[at] for at in batch.tolist()]
            lengths = torch.tensor([len(text["ids"]) for text in chosen])
            ids = torch.zeros(len(chosen), int(lengths.max()), dtype=torch.long)
            for row, text in enumerate(chosen):
                ids[row, : len(text["ids"])] = torch.tensor(text["ids"])
            if round_.blind:
                ids[(torch.rand(ids.shape) < round_.blind) & (torch.arange(ids.shape[1]) > 0) & (torch.arange(ids.shape[1]) < lengths[:, None] - 1)] = UNKNOWN
            truth = torch.tensor([text["columns"] for text in chosen], dtype=torch.float)
            weight = torch.tensor([text["weight"] for text in chosen])[:, None] * (truth >= 0)
            loss = (F.binary_cross_entropy_with_logits(encoder(ids, lengths), truth.clamp(min=0), reduction="none") * weight).sum() / (COLUMNS * len(chosen))
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(layers + head, 5.0)
            optimizer.step()
            step, told = step + 1, told * 0.98 + loss.item() * 0.02
            if step % 100 == 0:
                print(f"{(time.time() - began) / 60:.1f} min: step {step}, loss {told:.3f}", flush=True)


def save(name):
    """Under the published names."""
    save_file({key.removeprefix("layers.").replace("-", "."): value.detach().contiguous() for key, value in encoder.named_parameters()}, f"{folder}/{name}")


sources = hashlib.sha256()
for name in (__file__, f"{folder}/published.safetensors", f"{folder}/pieces.json", f"{folder}/texts.jsonl"):
    with open(name, "rb") as file:
        sources.update(file.read())
encoder = Encoder()
for number, round_ in enumerate(ROUNDS, 1):
    learned = f"{sources.hexdigest()[:12]}-{number}.safetensors"
    before = {key: value.clone() for key, value in encoder.state_dict().items()}
    if os.path.exists(f"{folder}/{learned}"):
        encoder.load_state_dict({"layers." + key.replace(".", "-") if key.startswith("encoder.") else key: value for key, value in load_file(f"{folder}/{learned}").items()})
    else:
        learn(number, round_)
        if round_.is_mean:
            encoder.load_state_dict({key: (value + before[key]) / 2 for key, value in encoder.state_dict().items()})
        save(learned)
save("tuned.safetensors")

encoder.eval()
with open(f"{folder}/references.json") as file:
    references = json.load(file)
with torch.no_grad():
    for reference in references:
        ids = torch.tensor([reference["ids"]])
        found = encoder.features(ids, torch.tensor([ids.shape[1]]))
        reference["features"] = [round(number, 5) for number in F.layer_norm(found, (3 * WIDE,))[0, ::16].tolist()]
with open(f"{folder}/references.json", "w") as file:
    json.dump(references, file)
