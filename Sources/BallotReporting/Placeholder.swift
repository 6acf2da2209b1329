/// Empty for now.
