/** Public rows that were read and found to be in the wrong file, or not decidable: neither learned from nor counted. Ids only. */
export const excluded: ReadonlySet<string> = new Set([
  'um-1cd4xk',
  'um-16x62x',
  'br-eng_train_track_a_00463',
  'br-eng_train_track_a_00543',
  'br-eng_train_track_a_00823',
  'um-1gq73a',
  'um-1iedck',
  'um-1i93pr',
  'um-1gj0vy',
  'um-13wlrx',
  'um-ue0fo',
  'goe-train-edp5opu',
  'um-1id5cp',
  'um-hx8no',
  'um-u5igh',
  'um-1buh3j',
])
