using AskNix.Applying;
using AskNix.Settings;
using Nixos.Machines;

namespace AskNix.Backend;

/// <summary>What a backend is put together from. Machine, environment, clock and places come in here and nowhere else.</summary>
/// <param name="Machine">The machine it works on.</param>
/// <param name="Directories">Where it keeps its own files.</param>
/// <param name="Settings">config.json.</param>
/// <param name="Clock">The time.</param>
/// <param name="CurrentDirectory">Where the person stands.</param>
/// <param name="Own">How this program is started again; an activation has to outlive it.</param>
/// <param name="Engine">auto, native or traditional.</param>
/// <param name="Interactive">Whether a person sits at a terminal, to whom a program may be handed over.</param>
public sealed record BackendSettings(
    Machine Machine,
    Directories Directories,
    AskNixSettings Settings,
    TimeProvider Clock,
    string CurrentDirectory,
    OwnProgram Own,
    string Engine,
    bool Interactive);
