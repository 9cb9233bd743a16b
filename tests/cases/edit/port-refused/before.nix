{ config, pkgs, ... }:

{
}
