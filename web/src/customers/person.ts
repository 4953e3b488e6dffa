/** A person's name as it is read: a Korean one has the family's first and no blank between. */
export const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  /[가-힣]$/.test(lastName) ? `${lastName}${firstName}` : [firstName, lastName].filter(Boolean).join(' ')
