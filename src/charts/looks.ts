/**
 * Colours and shapes of a chart.
 *
 * Colours were searched by computer, near the hues of the embeds: in OKLab, any two standings are at least
 * 0.12 apart as people see them with all cones and without each one, and each has a contrast of at least 3:1
 * with the background (WCAG 1.4.11). test/charts/looks.test.ts computes both.
 */
import type { Standing } from '../timeline/model/schema.ts';

export type Theme = {
  readonly background: string;
  readonly ink: string;
  readonly quiet: string;
  readonly grid: string;
  readonly standings: Readonly<Record<Standing, string>>;
};

/** Most people use Discord's dark theme. A dark picture is also read in the light one. */
export const DARK: Theme = {
  background: '#1f2126',
  ink: '#f2f3f5',
  quiet: '#b5bac4',
  grid: '#3a3e47',
  standings: {
    established: '#c2ffd9',
    'court-finding': '#5ba0ea',
    'official-finding': '#5860e1',
    statement: '#64d8fb',
    accusation: '#e29e40',
    reported: '#f1dd4a',
    denial: '#be4115',
    opinion: '#9c8b89',
  },
};

export const LIGHT: Theme = {
  background: '#ffffff',
  ink: '#1b1d22',
  quiet: '#555b66',
  grid: '#dcdfe5',
  standings: {
    established: '#61a08d',
    'court-finding': '#1b2ea3',
    'official-finding': '#9a50f3',
    statement: '#147588',
    accusation: '#914f2a',
    reported: '#b77e0d',
    denial: '#5b3236',
    opinion: '#1e1610',
  },
};

/**
 * SVG path data within ±5.5 around a mark's centre. No two shapes are alike without colour, and none is a
 * tick or a cross: a standing says how firmly a claim stands, not whether it is true.
 */
export const SHAPES: Readonly<Record<Standing, string>> = {
  established: 'M-5,-5H5V5H-5Z',
  'court-finding': 'M0,-5.5L5.5,0L0,5.5L-5.5,0Z',
  'official-finding': 'M0,-5.5L5.5,4.5H-5.5Z',
  statement: 'M0,-5.5L5.3,-1.6L3.3,4.6H-3.3L-5.3,-1.6Z',
  accusation: 'M0,5.5L5.5,-4.5H-5.5Z',
  reported: 'M0,-5A5,5 0 1 1 0,5A5,5 0 1 1 0,-5Z',
  denial: 'M-2,-5.5H2V-2H5.5V2H2V5.5H-2V2H-5.5V-2H-2Z',
  opinion: 'M0,-5A5,5 0 1 1 0,5A5,5 0 1 1 0,-5ZM0,-2.4A2.4,2.4 0 1 0 0,2.4A2.4,2.4 0 1 0 0,-2.4Z',
};

/** A ring with a stroke through it, within ±4.5 around its centre. */
export const DENIED_SIGN = 'M0,-4A4,4 0 1 1 0,4A4,4 0 1 1 0,-4M-2.8,-2.8L2.8,2.8';
