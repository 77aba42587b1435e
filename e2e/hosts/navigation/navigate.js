/** Instant navigation as documentation sites have it: the article of the next page takes the place of this one's. */
async function show(address) {
  const response = await fetch(address);
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.title = next.title;
  document.querySelector('article').innerHTML = next.querySelector('article').innerHTML;
}

document.querySelector('nav').addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (link === null) return;
  event.preventDefault();
  void show(link.href);
});
