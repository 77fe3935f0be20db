/** A set of ascending numbers kept as runs, so that a whole column of a million rows costs two numbers. */
export class Runs {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  count = 0;

  get first(): number | null {
    return this.starts[0] ?? null;
  }

  /** Numbers come in ascending order; one that does not is taken as a repetition. */
  add(value: number): void {
    const last = this.ends.at(-1);
    if (last !== undefined && value <= last) return;
    this.count++;
    if (last === value - 1) this.ends[this.ends.length - 1] = value;
    else {
      this.starts.push(value);
      this.ends.push(value);
    }
  }

  has(value: number): boolean {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.ends[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low < this.starts.length && (this.starts[low] ?? 0) <= value;
  }
}
