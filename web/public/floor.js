/* Says so where the browser is too old for the pages. Written for browsers that know nothing newer than 2010. */
(function () {
  var isOld =
    !Array.prototype.toSorted ||
    !String.prototype.isWellFormed ||
    !window.CSS ||
    !CSS.supports ||
    !CSS.supports('color', 'color-mix(in srgb, red 50%, blue)');
  if (isOld) document.getElementById('floor').removeAttribute('hidden');
})();
