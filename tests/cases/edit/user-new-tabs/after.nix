{ config, pkgs, ... }:

{
	users.users.alice = {
		isNormalUser = true;
	};
	users.users.bob = {
		isNormalUser = true;
		extraGroups = [ "wheel" ];
	};
}
