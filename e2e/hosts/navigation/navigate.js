/** Instant navigation as documentation sites have it: the next page is fetched, and its article takes the place of this one. */
document.querySelector('nav').addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (link === null) return;
  event.preventDefault();
  void swap(link.href);
});

async function swap(address) {
  const response = await fetch(address);
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.title = next.title;
  document.querySelector('article').innerHTML = next.querySelector('article').innerHTML;
}
