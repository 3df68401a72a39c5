"""The page's template, its style, and its scripts, which `exports.page.assemble` joins in order."""
