{ pkgs, ... }: {
	environment.systemPackages = with pkgs; [
		# editors
		vim # the editor
		/* browser */ firefox
		fd
	];
}
