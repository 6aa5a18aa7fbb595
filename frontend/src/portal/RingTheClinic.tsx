/** The clinic's telephone number as a link that rings it. */
export function RingTheClinic({ telephone }: { telephone: string | null }) {
  return telephone === null ? (
    <>Use the telephone number on your appointment letter.</>
  ) : (
    <>
      Telephone: <a href={`tel:${telephone.replace(/[^+\d]/g, '')}`}>{telephone}</a>
    </>
  )
}
