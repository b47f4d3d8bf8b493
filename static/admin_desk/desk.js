/* What is chosen last stands last: an autocomplete of several things keeps the order of choosing. */
(() => {
  const jq = window.django && window.django.jQuery;
  if (!jq) return;
  jq(document).on("select2:select", "select[multiple].admin-autocomplete", (event) => {
    const options = [...event.target.options];
    const chosen = options.find((option) => option.value === String(event.params.data.id));
    if (chosen) event.target.append(chosen);
    jq(event.target).trigger("change.select2");
  });
})();
