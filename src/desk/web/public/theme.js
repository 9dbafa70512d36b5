// Before the first paint: the light or dark that was chosen last.
const theme = localStorage.getItem("assay.theme");
if (theme) document.documentElement.dataset.theme = theme;
