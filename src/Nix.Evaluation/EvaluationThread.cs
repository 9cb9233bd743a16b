using System.Runtime.ExceptionServices;

namespace Nix.Evaluation;

/// <summary>
/// A thread with room for the nesting of real programs. Address space is all it costs: pages are taken as the stack grows.
/// </summary>
public static class EvaluationThread
{
    const int Large = 1 << 30;
    const int Small = 64 << 20;

    /// <summary>Does the work on such a thread and waits for it.</summary>
    public static T Run<T>(Func<T> work)
    {
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = Start(() =>
        {
            try
            {
                result = work();
            }
            catch (Exception caught)
            {
                failure = ExceptionDispatchInfo.Capture(caught);
            }
        });
        thread.Join();
        failure?.Throw();
        return result;
    }

    /// <summary>A limit on address space may refuse the large stack; the small one is enough for all but the deepest programs.</summary>
    static Thread Start(Action work)
    {
        try
        {
            return Start(work, Large);
        }
        catch (Exception refused) when (refused is OutOfMemoryException or ThreadStartException)
        {
            return Start(work, Small);
        }
    }

    static Thread Start(Action work, int stackSize)
    {
        var thread = new Thread(() => work(), stackSize) { IsBackground = true, Name = "evaluation" };
        thread.Start();
        return thread;
    }
}
