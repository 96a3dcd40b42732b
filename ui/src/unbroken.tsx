import { partsAtYears } from '@songhanh/core/basics/year-span'

/** A title whose years stay on one line: "2021 - 2025" is never parted at its dash. The words are the same to an ear and to a search. */
export function Unbroken({ text }: { readonly text: string }) {
  return partsAtYears(text).map((part, n) =>
    part.years ? (
      <span key={n} className="unbroken">
        {part.text}
      </span>
    ) : (
      part.text
    ),
  )
}
