/** Numbers that look random and are the same on every run (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Shuffles in place, repeatably. */
export const shuffle = <Thing>(things: Thing[], random: () => number): Thing[] => {
  for (let last = things.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const kept = things[last]!
    things[last] = things[other]!
    things[other] = kept
  }
  return things
}
