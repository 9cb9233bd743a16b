using System.Text;

namespace AskNix.Benchmarks;

/// <summary>Modules as people write them, of a wanted length.</summary>
internal static class ModuleText
{
    /// <summary>A module with a list of packages and this many services behind it, five lines each.</summary>
    public static byte[] Of(int services)
    {
        var text = new StringBuilder(
            """
            { config, lib, pkgs, ... }:

            {
              imports = [ ./hardware-configuration.nix ];

              # What everybody gets.
              environment.systemPackages = with pkgs; [
                vim
                git # the version control
              ];

            """);
        for (var number = 0; number < services; number++)
        {
            text.Append(
                $$"""

                  systemd.services."job-{{number}}" = {
                    enable = lib.mkDefault true;
                    script = ''exec ${pkgs.hello}/bin/hello --greeting "${toString {{number}}}" '';
                  };

                """);
        }
        return Encoding.UTF8.GetBytes(text.Append("}\n").ToString());
    }
}
