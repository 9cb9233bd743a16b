# The path in an environment variable, else the one given.
name: default:
let
  value = builtins.getEnv name;
in
if value == "" then default else /. + value
