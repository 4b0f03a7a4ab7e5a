/** The page's icons: lines on a grid of 24, in the colour of the text around them. */

const PATHS = {
  hash: 'M10 4 8 20M16 4l-2 16M4.5 9h16M3.5 15h16',
  megaphone: 'M4 10v4h3l8 4V6L7 10H4zm11-1a4 4 0 0 1 0 6M7 14l1.5 5h2.5l-1.5-4',
  forum: 'M4 5h12v8H9l-5 4V5zm16 4v11l-4-3h-5',
  thread: 'M6 4v8a4 4 0 0 0 4 4h9m-4-4 4 4-4 4',
  speaker: 'M4 10v4h3l5 4V6l-5 4H4zm11-1.5a5 5 0 0 1 0 7M17.5 6a9 9 0 0 1 0 12',
  at: 'M15.5 12a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zm0 0v1.5a2.5 2.5 0 0 0 5 0V12a8.5 8.5 0 1 0-3.5 6.9',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6 6 18',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  gear: 'M12 15.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM12 3v2.6M12 18.4V21M3 12h2.6M18.4 12H21M5.6 5.6l1.9 1.9M16.5 16.5l1.9 1.9M18.4 5.6l-1.9 1.9M7.5 16.5l-1.9 1.9',
  send: 'M4 12 20 4l-5 16-3.5-6.5L4 12zm7.5 1.5L20 4',
  silent:
    'M9 5.5A5 5 0 0 1 17 9.5c0 4 1.5 5.5 1.5 5.5M7 11c0 3.5-2 5.5-2 5.5h10.5M10.5 19.5a2 2 0 0 0 3 0M4 4l16 16',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  down: 'm6 9 6 6 6-6',
  out: 'M9 5H5v14h14v-4M13 5h6v6M19 5l-9 9',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  alert: 'M12 3.5 22 20H2L12 3.5zM12 10v4.5M12 17.3h.01',
  file: 'M6 3h8l4 4v14H6V3zm8 0v4h4',
  picture: 'M4 5h16v14H4V5zm0 11 5-5 4 4 3-3 4 4M9 9h.01',
  slash: 'M16 4 8 20',
} as const;

export type IconName = keyof typeof PATHS;

const SVG = 'http://www.w3.org/2000/svg';

/** For the eye only: the text beside it or the label of its button says what it means. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
