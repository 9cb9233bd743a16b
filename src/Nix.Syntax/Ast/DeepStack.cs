using System.Runtime.CompilerServices;

namespace Nix.Syntax.Ast;

/// <summary>Lets a recursive walk go on where the thread's stack ends: the rest of it runs on a fresh thread.</summary>
static class DeepStack
{
    const int Size = 64 << 20;

    /// <summary>Whether there is room for some more levels on this thread.</summary>
    public static bool HasRoom() => RuntimeHelpers.TryEnsureSufficientExecutionStack();

    /// <summary>Runs the rest of the walk with a stack of its own and waits for it.</summary>
    public static void Continue(Action walk)
    {
        var thread = new Thread(() => walk(), Size) { IsBackground = true };
        thread.Start();
        thread.Join();
    }
}
