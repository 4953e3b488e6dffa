import { createElement, Fragment } from 'react'

/** A mail address or a domain: where it does not fit it breaks before its “@” and its full stops, not within a word. */
export const Address = ({ of }: { of: string }) =>
  createElement(Fragment, null, ...of.split(/(?=[@.])/).flatMap((part) => [createElement('wbr'), part]))
