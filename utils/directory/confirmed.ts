/**
 * Written by `npm run -s vet -- confirm` out of vetting/confirmations.json; do not edit. What a person has read on the operator's page,
 * by `resource id/kind/value`, and on which day (ISO). `hours`: the opening times were seen too.
 */
export const confirmed: Readonly<Record<string, { on: string; hours?: boolean }>> = {}
