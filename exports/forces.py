"""A force-directed layout in numpy: near-linear in nodes and edges, and the same for the same input.

Attraction along edges is linear and repulsion goes with the product of (degree + 1) over distance, as in
ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679). All-pairs repulsion is a convolution: a
grid and FFT (the particle-mesh method) take it; what the grid smooths over, `separate` puts right.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Spectrum = NDArray[np.complex128]

FINEST_GRID = 128  # cells a side; finer showed no gain at 10,000 nodes
_NUDGE = (1e-9, 1e-9)
GRAVITY = 0.03  # how strongly what is not connected is drawn to the middle


def relax(positions: Floats, edges: Ints, weights: Floats, *, rounds: int) -> Floats:
    """The (n, 2) positions after this many rounds of repulsion, attraction and gravity with shrinking steps.

    `edges` is (m, 2), `weights` (m,). Two nodes with one edge and no other come to rest about 2 apart.
    """
    n = len(positions)
    mass: Floats = 1.0 + np.bincount(edges.ravel(), weights=np.repeat(weights, 2), minlength=n).astype(float)
    mesh = _mesh(n)
    where = positions.copy()
    span = float(np.ptp(where, axis=0).max()) or 1.0
    for step in np.linspace(max(span / 10, 1.0), 0.02, rounds):
        force = _repulsion(where, mass, mesh)
        pull = (where[edges[:, 1]] - where[edges[:, 0]]) * weights[:, None]
        for axis in (0, 1):
            force[:, axis] += np.bincount(edges[:, 0], weights=pull[:, axis], minlength=n)
            force[:, axis] -= np.bincount(edges[:, 1], weights=pull[:, axis], minlength=n)
        middle = (where * mass[:, None]).sum(axis=0) / mass.sum()
        force -= GRAVITY * mass[:, None] * (where - middle)
        force /= mass[:, None]  # hubs are heavy: their many edges would make them swing
        length = np.hypot(force[:, 0], force[:, 1])
        where += force * (step / np.maximum(length, step))[:, None] * 0.5
    return where


class Mesh(NamedTuple):
    """A square grid, and the spectra of x / r^2 and y / r^2 on its double, so that nothing wraps around."""

    side: int
    kernels: tuple[Spectrum, Spectrum]


def _mesh(nodes: int) -> Mesh:
    side = min(FINEST_GRID, 16 << max(0, int(np.log2(nodes)) // 2 - 2))
    offset = np.fft.fftfreq(2 * side, 1 / (2 * side))
    x, y = np.meshgrid(offset, offset, indexing="ij")
    square = x * x + y * y
    square[0, 0] = 1.0
    return Mesh(side, (np.fft.rfft2(x / square), np.fft.rfft2(y / square)))


def _repulsion(where: Floats, mass: Floats, mesh: Mesh) -> Floats:
    side = mesh.side
    low = where.min(axis=0)
    cell = max(float(np.ptp(where, axis=0).max()) / (side - 2), 1e-9)
    place = (where - low) / cell
    corner = place.astype(np.int64)
    part = place - corner
    shares = [
        (
            (corner[:, 0] + i) * side + corner[:, 1] + j,
            np.abs(1 - i - part[:, 0]) * np.abs(1 - j - part[:, 1]),
        )
        for i in (0, 1)
        for j in (0, 1)
    ]
    field = np.zeros(side * side)
    for code, share in shares:
        field += np.bincount(code, weights=share * mass, minlength=side * side)
    spectrum = np.fft.rfft2(field.reshape(side, side), s=(2 * side, 2 * side))
    force = np.zeros_like(where)
    for axis, kernel in enumerate(mesh.kernels):
        pushed = np.fft.irfft2(spectrum * kernel, s=(2 * side, 2 * side))[:side, :side].ravel()
        for code, share in shares:
            force[:, axis] += pushed[code] * share
    return force * mass[:, None] / cell


def separate(positions: Floats, *, distance: float, rounds: int = 40) -> Floats:
    """The positions with neighbours pushed apart until nearly all are `distance` from each other."""
    where = positions.copy()
    for _ in range(rounds):
        first, second = _close_pairs(where, distance)
        gap = where[second] - where[first]
        gap[(gap == 0).all(axis=1)] = _NUDGE  # two nodes at one point have no direction to part in
        length = np.hypot(gap[:, 0], gap[:, 1])
        near = length < distance
        if not near.any():
            break
        first, second, gap, length = first[near], second[near], gap[near], length[near]
        push = gap * ((distance - length) / length / 2)[:, None]
        for axis in (0, 1):
            where[:, axis] += np.bincount(second, weights=push[:, axis], minlength=len(where))
            where[:, axis] -= np.bincount(first, weights=push[:, axis], minlength=len(where))
    return where


def _close_pairs(where: Floats, distance: float) -> tuple[Ints, Ints]:
    """All pairs in the same or adjacent cells of a grid with cells `distance` wide."""
    cell = np.floor((where - where.min(axis=0)) / distance).astype(np.int64)
    height = int(cell[:, 1].max()) + 3
    code = cell[:, 0] * height + cell[:, 1]
    order = np.argsort(code, kind="stable")
    ranked = code[order]
    firsts, seconds = [], []
    for shift in (0, 1, height - 1, height, height + 1):
        start = np.searchsorted(ranked, ranked + shift, side="left")
        end = np.searchsorted(ranked, ranked + shift, side="right")
        if shift == 0:
            start = np.arange(len(where)) + 1
        count = np.maximum(end - start, 0)
        firsts.append(np.repeat(order, count))
        ramp = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
        seconds.append(order[np.repeat(start, count) + ramp])
    return np.concatenate(firsts), np.concatenate(seconds)
