/**
 * Widths and heights between the file and the API. A file gives a column's width in characters of the default font
 * (7 pixels each, Calibri 11, padding included); the API gives points, three quarters of a pixel.
 */
const pixelsPerCharacter = 7;
const pointsPerPixel = 0.75;

/** Width of a column that was never set, in characters as the file counts them. */
export const defaultWidth = 9.140625;
export const defaultColumnPoints = 48;
export const defaultRowPoints = 15;

export function columnPoints(width: number): number {
  return Math.round(width * pixelsPerCharacter) * pointsPerPixel;
}

export function widthOfPoints(points: number): number {
  return Math.round(points / pointsPerPixel) / pixelsPerCharacter;
}
