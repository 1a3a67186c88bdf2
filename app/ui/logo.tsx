/** The wordmark, drawn: five round letters of one stroke, the first one a stack of three crates. */
export function Logo({ className = '' }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 104 32"
      width="91"
      height="28"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="3.2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <g stroke="none" fill="currentColor">
        <rect x="1" y="18" width="9" height="7" rx="1.6" />
        <rect x="12" y="18" width="9" height="7" rx="1.6" />
        <rect x="6.5" y="9" width="9" height="7" rx="1.6" opacity="0.55" />
      </g>
      <circle cx="34" cy="17" r="6.4" />
      <path d="M40.4 10.6v12.8M47 23.4V10.6M47 17c0-4.2 2.3-6.4 5.4-6.4 3.2 0 5.2 2.1 5.2 5.6v7.2" />
      <circle cx="70.5" cy="17" r="6.4" />
      <path d="M76.9 10.6v13.2c0 3.6-2.6 5.6-6.2 5.6-2.2 0-4-.7-5.2-2M83.6 23.4V10.6M83.6 16.6c0-3.8 2-6 5.2-6" />
      <circle cx="96.4" cy="17" r="6.4" />
    </svg>
  )
}
