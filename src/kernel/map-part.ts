/** A part of a map: where it lies and what it is called. What it shows is up to whoever draws it. */
export interface MapPart {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly x: number;
  readonly y: number;
  /** Short, to stand inside the part. */
  readonly label: string;
}
