/** Standings are told apart by everybody: by shape, and by colour with each kind of colour-blindness. */
import { describe, expect, test } from 'vitest';
import { DARK, LIGHT, SHAPES } from '../../src/charts/looks.ts';
import { STANDINGS } from '../../src/timeline/model/schema.ts';

type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

/**
 * How linear RGB is seen without one kind of cones: Machado, Oliveira and Fernandes, "A Physiologically-based
 * Model for Simulation of Color Vision Deficiency", 2009, at full severity.
 */
const EYES: Readonly<Record<string, Matrix>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linear(hex: string): Rgb {
  const part = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function times(matrix: Matrix, [a, b, c]: Rgb): Rgb {
  const row = ([x, y, z]: Rgb) => x * a + y * b + z * c;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** Ottosson, "A perceptual color space for image processing", 2020. */
function oklab(rgb: Rgb): Rgb {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb.map((value) => Math.min(1, Math.max(0, value))) as unknown as Rgb,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones.map(Math.cbrt) as unknown as Rgb,
  );
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [one, other]
    .map(
      (hex) =>
        times(
          [
            [0.2126, 0.7152, 0.0722],
            [0, 0, 0],
            [0, 0, 0],
          ],
          linear(hex),
        )[0],
    )
    .toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ['dark', DARK],
  ['light', LIGHT],
] as const)('in the %s theme', (_, theme) => {
  const { background, ink, quiet, standings } = theme;

  test.each(Object.entries(EYES))('with %s, any two standings differ', (_eyes, matrix) => {
    const seen = STANDINGS.map((standing) => oklab(times(matrix, linear(standings[standing]))));
    const distances = seen.flatMap((one, index) =>
      seen
        .slice(index + 1)
        .map((other) => Math.hypot(...one.map((value, axis) => value - (other[axis] ?? 0)))),
    );
    expect(Math.min(...distances)).toBeGreaterThan(0.12);
  });

  test('each standing stands out from the background (WCAG 1.4.11)', () => {
    for (const standing of STANDINGS)
      expect(contrast(standings[standing], background)).toBeGreaterThan(3);
  });

  test('text is read (WCAG 1.4.3)', () => {
    expect(contrast(ink, background)).toBeGreaterThan(7);
    expect(contrast(quiet, background)).toBeGreaterThan(4.5);
  });
});

test('no two standings have one shape', () => {
  expect(new Set(Object.values(SHAPES)).size).toBe(STANDINGS.length);
});
