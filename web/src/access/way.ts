/** Where a person wanted to go before they were asked who they are: a page of ours, or home. */
export const wayOf = (to: string | undefined): string => (to && /^\/(?![/\\])[^\\\s]*$/.test(to) ? to : '/')
