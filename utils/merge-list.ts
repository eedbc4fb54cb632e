/**
 * What a reader made of a list they saw, done to the list as it is now: what they took away goes, what they changed or added is there, and what
 * another page has added meanwhile stays.
 */
export const mergeList = <One>(now: readonly One[], seen: readonly One[], wanted: readonly One[], idOf: (one: One) => string): One[] => {
  const ids = (list: readonly One[]) => new Set(list.map(idOf))
  const [before, after] = [ids(seen), ids(wanted)]
  const others = now.filter((one) => !before.has(idOf(one)) && !after.has(idOf(one)))
  const gone = (one: One) => before.has(idOf(one)) && !ids(now).has(idOf(one)) && JSON.stringify(seen.find((other) => idOf(other) === idOf(one))) === JSON.stringify(one)
  // What another page took away and this one left as it was stays away.
  return [...wanted.filter((one) => !gone(one)), ...others]
}
