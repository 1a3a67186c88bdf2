/** The product's picture, or the first letter of its name on a quiet ground. */
export function ProductPicture({
  image,
  name,
  large,
}: {
  image: string | null
  name: string
  large?: boolean
}) {
  const size = large ? 320 : 40
  const look = large ? 'picture picture-large' : 'picture'
  if (image === null) {
    return (
      <span className={look} aria-hidden="true">
        {name.charAt(0)}
      </span>
    )
  }
  return (
    <img
      className={look}
      src={`/images/${image}`}
      alt=""
      width={size}
      height={size}
      loading="lazy"
    />
  )
}
