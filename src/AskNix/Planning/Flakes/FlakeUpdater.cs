using System.Collections.Immutable;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Events;

namespace AskNix.Planning.Flakes;

/// <summary>Finds out what renewing a flake's inputs leads to, on a copy: the flake's own lock file stays as it is.</summary>
public sealed class FlakeUpdater(MachineTools tools)
{
    /// <param name="directory">The folder of <c>flake.nix</c>.</param>
    /// <param name="inGit">Whether it is part of a git work tree.</param>
    /// <param name="inputs">Which inputs; empty for all.</param>
    /// <exception cref="AskNixException">Nix failed, or the flake has no input of a name.</exception>
    public async Task<FlakeUpdate> FindAsync(
        string directory, bool inGit, ImmutableArray<string> inputs, bool offline, Action<BackendEvent> report, CancellationToken cancellation)
    {
        var lockFile = Path.Combine(directory, "flake.lock");
        var old = File.Exists(lockFile) ? await File.ReadAllBytesAsync(lockFile, cancellation) : null;
        using var copy = await FlakeCopy.MakeAsync(directory, inGit, tools, report, cancellation);
        // An untracked lock file is not seen by Nix but is what would be overwritten: it is the starting point all the same.
        if (old is not null)
            await File.WriteAllBytesAsync(copy.File("flake.lock"), old, cancellation);

        var version = FlakeCommands.VersionIn(
            await tools.RunCheckedAsync(["nix", "--version"], ErrorCode.NotAvailable, report, cancellation));
        report(new PhaseStarted(inputs.IsDefaultOrEmpty ? "looking for newer inputs" : $"looking for a newer {string.Join(", ", inputs)}"));
        await tools.RunCheckedAsync(
            FlakeCommands.Update(version, copy.Reference, inputs, offline), ErrorCode.OperationFailed, report, cancellation, copy.Directory);

        var renewed = File.Exists(copy.File("flake.lock")) ? await File.ReadAllBytesAsync(copy.File("flake.lock"), cancellation) : null;
        if (renewed is null || !FlakeLock.TryRead(renewed, out var after))
        {
            throw new AskNixException(
                ErrorCode.OperationFailed, $"The flake {directory} has no inputs that could be updated.", "Inputs are named in the inputs of flake.nix.");
        }
        RequireInputs(directory, inputs, after);
        var before = old is not null && FlakeLock.TryRead(old, out var read) ? read : null;
        return new FlakeUpdate(old, renewed, after, FlakeLockChange.Between(before, after));
    }

    private static void RequireInputs(string directory, ImmutableArray<string> inputs, FlakeLock renewed)
    {
        foreach (var input in inputs.IsDefault ? [] : inputs)
        {
            if (renewed.Find(input) is null)
            {
                throw new AskNixException(
                    ErrorCode.OperationFailed,
                    $"The flake {directory} has no input {input}.",
                    $"Its inputs are: {string.Join(", ", renewed.Direct.Select(known => known.Name))}.");
            }
        }
    }
}
