/** The mark: a gable over three posts. Drawn, so that it takes the accent of the scheme. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--mantine-primary-color-filled)" />
      <g fill="none" stroke="white" strokeWidth="2.5" strokeLinecap="round" strokeLinejoin="round">
        <path d="M7 14.5 16 7l9 7.5" />
        <path d="M10 18.5V25M22 18.5V25M16 16.5V25" />
      </g>
    </svg>
  )
}
