/** A part of a sentence that stands in it only when there is something to say. */
export function said<Value>(value: Value | undefined, say: (value: Value) => string): readonly string[] {
  return value === undefined || value === '' ? [] : [say(value)];
}
