using System.Collections.Concurrent;
using System.Net;

namespace AskNix.Conformance.Evaluation;

/// <summary>A web server of this process: files by name, each with a tag, and names that lead elsewhere.</summary>
internal sealed class FileServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    private FileServer(int port)
    {
        Address = $"http://127.0.0.1:{port}";
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address { get; }

    public ConcurrentDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Where names lead.</summary>
    public ConcurrentDictionary<string, string> Redirections { get; } = new(StringComparer.Ordinal);

    /// <summary>What was asked for, with the permission that was shown.</summary>
    public ConcurrentQueue<string> Shown { get; } = new();

    /// <summary>What was asked for, and what was answered: <c>200 /file</c>.</summary>
    public ConcurrentQueue<string> Answers { get; } = new();

    public static FileServer Start()
    {
        for (var port = 20_000 + (Environment.ProcessId % 20_000); ; port++)
        {
            try
            {
                return new FileServer(port);
            }
            catch (HttpListenerException)
            {
                // Taken: the next one.
            }
        }
    }

    public void Dispose()
    {
        _listener.Close();
        _serving.Wait(TimeSpan.FromSeconds(5));
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var path = context.Request.Url!.AbsolutePath;
            var found = Files.TryGetValue(path, out var content);
            var tag = $"\"{content?.Length}\"";
            var isKnown = found && context.Request.Headers["If-None-Match"] == tag;
            context.Response.StatusCode = isKnown ? 304 : found ? 200 : 404;
            if (Redirections.TryGetValue(path, out var target))
                (context.Response.StatusCode, context.Response.RedirectLocation) = (302, target);
            Shown.Enqueue($"{path} {context.Request.Headers["Authorization"]}");
            Answers.Enqueue($"{context.Response.StatusCode} {path}");
            if (found)
                context.Response.Headers["ETag"] = tag;
            if (found && !isKnown)
                await context.Response.OutputStream.WriteAsync(content);
            context.Response.Close();
        }
    }
}
