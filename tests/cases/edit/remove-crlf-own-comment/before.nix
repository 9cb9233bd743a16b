{ pkgs, ... }: {
	environment.systemPackages = with pkgs; [
		# the editor
		vim

		firefox
	];
}
