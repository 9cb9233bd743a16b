using AskNix.Engines.Traditional;
using AskNix.Errors;
using Nix.Store;
using Nix.Store.Daemon;

namespace AskNix.Engines.Native;

/// <summary>What is told of failures while a system is built. What ends the build says no more than that something it needed has failed.</summary>
internal sealed class BuildErrors
{
    private readonly List<string> _told = [];

    /// <summary>Whether a builder was started or something fetched: then another engine would do it again.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Takes what happened.</summary>
    public void Take(DaemonEvent happened)
    {
        switch (happened)
        {
            case DaemonEvent.ActivityStarted { Kind: ActivityKind.Build or ActivityKind.CopyPath }:
                HasBegun = true;
                break;
            case DaemonEvent.Message message:
                _told.Add(message.Text);
                break;
        }
    }

    /// <summary>What is wrong, with what to do about it.</summary>
    public Problem Problem(Exception failure)
    {
        var problem = NixErrorReader.Read(string.Join('\n', [.. _told, $"error: {failure.Message}"]), ErrorCode.BuildFailed, failure.Message);
        return problem with { Advice = problem.Advice ?? (failure as StoreException)?.Advice };
    }
}
