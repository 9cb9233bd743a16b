using Nixos.Machines;
using Nixos.Settings;

namespace AskNix.Engines.Native;

/// <summary>The two settings of <c>nix.conf</c> that decide what the garbage collector keeps beyond the reach of roots.</summary>
internal sealed class StoreKeepSettings
{
    public StoreKeepSettings(Machine machine)
    {
        try
        {
            var settings = new NixSettingsReader(machine.ToolEnvironment, machine.Below("/etc/nix"), static _ => { }).ReadSystem();
            Derivations = settings.Is("keep-derivations", otherwise: true);
            Outputs = settings.Is("keep-outputs");
        }
        catch (NixSettingsException)
        {
            // Nobody can tell what the collector will do by a file that is none: at most is kept.
            (Derivations, Outputs) = (true, true);
        }
    }

    /// <summary>keep-derivations; on unless said otherwise.</summary>
    public bool Derivations { get; }

    /// <summary>keep-outputs.</summary>
    public bool Outputs { get; }
}
